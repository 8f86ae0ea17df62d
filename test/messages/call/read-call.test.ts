import { describe, expect, it } from 'vitest';
import { readCall } from '../../../src/messages/call/read-call.ts';
import { loaded, withoutActions } from './call-knowledge.ts';

const GO = '[TencentCloudSDKError] Code=InvalidParameterValue, Message=';

/** `service Action`, with a dash for what was not found. */
function read(text: string, code?: string, knowledge = loaded): string {
  const { service, action } = readCall(text, knowledge, { code });
  return `${service?.value ?? '-'} ${action?.value ?? '-'}`;
}

describe('readCall', () => {
  it.each([
    ['Post "https://cbs.tencentcloudapi.com/": EOF', 'cbs -'],
    ['Post "https://cbs.internal.tencentcloudapi.com/": EOF', 'cbs -'],
    ['lookup cvm.ap-guangzhou.tencentcloudapi.com: no such host', 'cvm -'],
    ['POST cdb.api.qcloud.com/v2/index.php', 'cdb -'],
    ['lookup gateway.tencentcloudapi.com: no such host', '- -'],
    ['lookup my-cvm.tencentcloudapi.com: no such host', '- -'],
    ['Credential=AKIDx/2023-04-02/cbs/tc3_request, SignedHeaders', 'cbs -'],
  ])('reads the host and the scope of %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    [
      'File "/x/tencentcloud/dnspod/v20210323/dnspod_client.py", line 1204, in DescribeDomain',
      'dnspod DescribeDomain',
    ],
    [
      'File "C:\\x\\tencentcloud\\cvm\\v20170312\\cvm_client.py", line 1, in RunInstances',
      'cvm RunInstances',
    ],
    [
      "gems/tencentcloud-sdk-ms-3.0.602/lib/v20180408/client.rb:171:in `CreateBindInstance': x",
      'ms CreateBindInstance',
    ],
    [
      'github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312.(*Client).RunInstances(0x1)',
      'cvm RunInstances',
    ],
    [
      'go/pkg/mod/github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm@v1.0.3/v20170312/client.go:12',
      'cvm -',
    ],
    [
      'at Client.RunInstances (/x/tencentcloud-sdk-nodejs/tencentcloud/services/cvm/v20170312/cvm_client.js:1)',
      'cvm RunInstances',
    ],
    [
      'at com.tencentcloudapi.cvm.v20170312.CvmClient.RunInstances(CvmClient.java:9)',
      'cvm RunInstances',
    ],
    ['TencentCloud\\Sms\\V20210111\\SmsClient->SendSms()', 'sms SendSms'],
    ['at TencentCloud.Cvm.V20170312.CvmClient.RunInstances(Request r)', 'cvm RunInstances'],
    ["require('tencentcloud-sdk-nodejs-cvm')", 'cvm -'],
    ['node_modules/tencentcloud-sdk-nodejs/tencentcloud/common/abstract_client.js:121', '- -'],
    ['at com.tencentcloudapi.common.AbstractClient.doRequestWithTC3(AbstractClient.java:1)', '- -'],
  ])('reads paths and frames of SDKs: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(read(text, undefined, withoutActions)).toBe(expected);
  });

  it.each([
    [`with tencentcloud_clb_target_group.api, ${GO}`, 'clb -'],
    [`with tencentcloud_mysql_instance.api, ${GO}`, 'cdb -'],
    [`with tencentcloud_instance.web["a"], ${GO}`, 'cvm -'],
    [`with tencentcloud_kubernetes_node_pool.a, ${GO}`, 'tke -'],
    [`with data.tencentcloud_eip.a, ${GO}`, 'vpc -'],
    [
      `tencentcloud_vpc.a: Creating...\ntencentcloud_subnet.a: ok\n${GO}\n on a.tf line 1, in resource "tencentcloud_redis_instance" "a":`,
      'redis -',
    ],
    [`tencentcloud_instance.a: Creating...\ntencentcloud_subnet.a: ok\n${GO}`, '- -'],
    [`terraform-provider-tencentcloud_v1.50.1_x4 ${GO}`, '- -'],
    [
      `provider-tencentcloud_v1.50.1: service_tencentcloud_mysql.go:512: api[DescribeBackupConfig]fail, reason[${GO}`,
      'cdb DescribeBackupConfig',
    ],
  ])('reads resources of Terraform: %s', (text, expected) => {
    expect(read(text, 'InvalidParameterValue')).toBe(expected);
  });

  it.each([
    [`sdk call 'teo.ModifyZone' failed: ${GO}`, 'teo ModifyZone'],
    [`sdk call 'teo.makers.DescribePages' failed: ${GO}`, 'teo -'],
    [`ssl.UploadCertificate: ${GO}`, 'ssl UploadCertificate'],
    [`order.UploadCertificate: ${GO}`, '- -'],
    ['[RunInstances] The parameter `Foo` is not recognized.', 'cvm RunInstances'],
    [`RunInstances failed: code=InvalidParameterValue`, 'cvm RunInstances'],
    ['调用 RunInstances 出错', 'cvm RunInstances'],
    ['X-TC-Action: RunInstances', 'cvm RunInstances'],
    ['x-tc-action: RunInstances', 'cvm RunInstances'],
    ['https://cvm.tencentcloudapi.com/?Action=DescribeInstances&x=1', 'cvm DescribeInstances'],
    ['{"Action": "cvm:RunInstances"}', 'cvm RunInstances'],
    ['tccli cvm RunInstances --Zone a', 'cvm RunInstances'],
    ['tccli configure list', '- -'],
    ["{'SendStatusSet': [{'Code': 'x'}]}", 'sms SendSms'],
  ])('reads the names of actions in %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('takes a free word for an action only if the catalog has it', () => {
    const text = `ModifyRecord answered ${GO}`;
    expect(read(text)).toBe('dnspod ModifyRecord');
    expect(read(`the CreateTime of it ${GO}`)).toBe('- -');
    expect(read(`\`UpdateTime\` failed: ${GO}`)).toBe('- -');
    expect(read(`while ModifyRecord ran ${GO}`, undefined, withoutActions)).toBe('- -');
  });

  it('leaves out the actions that the message or an adviser names', () => {
    const text = `${GO}The zone is wrong, see DescribeZones., RequestId=1`;
    expect(read(text, 'InvalidParameterValue')).toBe('- -');
    expect(read('please call DescribeZones')).toBe('- -');
  });

  it('takes the action of the line of the error, else the last one before it', () => {
    const lines = ['ModifyRecord: ok', `RunInstances: ${GO}x`, 'DescribeZones: ok'];
    expect(read(lines.join('\n'), 'InvalidParameterValue')).toBe('cvm RunInstances');
    expect(read(`ModifyRecord: ok\nRunInstances:\n${GO}x`, 'InvalidParameterValue')).toBe(
      'cvm RunInstances',
    );
  });

  it('gives no service where hosts differ', () => {
    const two = 'Post https://cvm.tencentcloudapi.com/\nPost https://cbs.tencentcloudapi.com/';
    expect(read(two)).toBe('- -');
    expect(read(`${two} Code=InvalidParameterValue`, 'InvalidParameterValue')).toBe('cbs -');
  });

  it('reads the service of a denial, and that cvm can mean vpc', () => {
    const denial = (operation: string) =>
      `you are not authorized to perform operation (${operation})\nresource (*) has no permission`;
    expect(read(denial('cvm:AssociateAddress'))).toBe('vpc AssociateAddress');
    expect(read(denial('cvm:AssociateAddress'), undefined, withoutActions)).toBe(
      'vpc AssociateAddress',
    );
    expect(read(denial('tcb:describeAuthDomains'))).toBe('tcb DescribeAuthDomains');
  });

  it('follows the code that one service alone lists', () => {
    expect(read('x InternalError.CvmCommon y', 'InternalError.CvmCommon')).toBe('tke -');
    expect(
      readCall('x InternalError.CvmCommon', loaded, { code: 'InternalError.CvmCommon' }),
    ).toEqual({ service: { value: 'tke', start: 2, end: 25 }, action: null });
  });

  it('lets the list of the code choose among the services of an action', () => {
    expect(read('CreateListener: FailedOperation.OnlyClb', 'FailedOperation.OnlyClb')).toBe(
      'clb CreateListener',
    );
    expect(read(`CreateListener: ${GO}`)).toBe('- CreateListener');
  });

  it.each([
    ['腾讯云短信发不出去', 'sms -'],
    ['腾讯云实时识别报错', 'asr -'],
    ['The Hunyuan 3D call gives nothing', 'hunyuan -'],
    ['"model": "hunyuan-turbo"', 'hunyuan -'],
    ['DNSPod 插件一保存就弹', 'dnspod -'],
    ['短信发不出去', '- -'],
    ['tencent /home/me/clb/main.py', '- -'],
    ['tencent cdnHosts', '- -'],
    ['腾讯云 CLB 和 CVM 都不行', '- -'],
    ['tencent: tag it as live', '- -'],
    ['dns01: tencentcloud-eo: failed', 'teo -'],
    ['tencentcloud-domain: failed', '- -'],
  ])('reads the words of %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('lets words choose among the services that list a code', () => {
    const text = 'forty certificates end in LimitExceeded.RateLimitExceeded';
    expect(read(text, 'LimitExceeded.RateLimitExceeded')).toBe('ssl -');
  });

  it('takes no product that does not list a code of few services', () => {
    expect(read('CVM: LimitExceeded.RateLimitExceeded', 'LimitExceeded.RateLimitExceeded')).toBe(
      '- -',
    );
    expect(read('腾讯云短信 InvalidParameterValue', 'InvalidParameterValue')).toBe('sms -');
  });

  it('gives the place of what it found', () => {
    const text = 'Post https://cbs.tencentcloudapi.com/, [RunInstances]';
    const { service } = readCall(text, loaded);
    expect(service).toEqual({ value: 'cbs', start: 13, end: 16 });
  });
});
