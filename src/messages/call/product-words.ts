import type { Products, ProductWord, ProductWords } from '../message-knowledge.ts';
import { TERRAFORM_PRODUCTS } from './terraform-products.ts';

/** Words that name one product and nothing else: `service:word|word`. ASCII words are in lower case. */
const NAMES = `aiart:混元生图
ams:音频内容安全
apigateway:api 网关
as:弹性伸缩
asr:语音识别|实时识别|录音文件识别|一句话识别|speech recognition
cbs:云硬盘|云盘|cloud block storage
cdb:云数据库 mysql|tencentdb for mysql
cdn:cdn|内容分发
cfs:文件存储
cfw:云防火墙
ckafka:ckafka
clb:clb|负载均衡|quic 监听器|cloud load balancer
cls:日志服务|cloud log service
cvm:cvm|云服务器
cynosdb:tdsql-c|cynosdb
dnspod:dnspod
dts:数据传输服务
es:elasticsearch service
facefusion:人脸融合
faceid:人脸核身
gaap:gaap|全球应用加速
gwlb:网关负载均衡
hunyuan:hunyuan|混元
iai:人脸识别
ims:图片内容安全|image moderation
kms:密钥管理系统
lighthouse:轻量应用服务器|轻量服务器
live:云直播
lke:智能体开发平台
lkeap:知识引擎原子能力
mongodb:云数据库 mongodb|tencentdb for mongodb
monitor:云监控|cloud monitor
mps:媒体处理
ocr:ocr|文字识别
organization:集团账号
postgres:云数据库 postgresql|tencentdb for postgresql
pts:云压测
redis:云数据库 redis|云数据库redis|tencentdb for redis
scf:云函数|cloud function
ses:邮件推送
sms:sms|短信
sqlserver:云数据库 sql server|tencentdb for sql server
ssl:ssl 证书|ssl证书|ssl certificate|ssl certificates
ssm:凭据管理
sts:临时凭证
tat:自动化助手
tcaplusdb:tcaplusdb
tcr:容器镜像服务
tdmq:tdmq
teo:edgeone|边缘安全加速
tke:tke|超级节点|节点池|容器服务
tms:文本内容安全|text moderation
tmt:机器翻译
trtc:trtc|实时音视频
tts:语音合成
vm:视频内容安全
vod:云点播|video on demand
vpc:私有网络|弹性公网 ip|eip
waf:waf|web 应用防火墙`;

/** Words that only choose among the services that list a code. */
const HINTS = `cam:子用户|sub-user
cbs:disk|disks|磁盘
cdb:mysql
clb:listener|监听器
cvm:image|镜像
dnspod:dns|解析
mongodb:mongodb
postgres:postgresql
redis:redis
ses:email|邮件
ssl:证书|certificate|certificates|ssl
tke:cluster|集群|kubernetes|k8s
vpc:subnet|子网|security group|安全组`;

let products: Products | undefined;

/** What texts call the products, made once. */
export function productWords(): Products {
  products ??= { names: tableOf(NAMES), hints: tableOf(HINTS), resources: TERRAFORM_PRODUCTS };
  return products;
}

function tableOf(lines: string): ProductWords {
  const words = lines.split('\n').flatMap((line): ProductWord[] => {
    const [service = '', names = ''] = line.split(':');
    return names.split('|').map((word) => [word, service]);
  });
  const all = words.map(([word]) => word).sort((one, other) => other.length - one.length);
  return { any: new RegExp(all.join('|'), 'g'), words };
}
