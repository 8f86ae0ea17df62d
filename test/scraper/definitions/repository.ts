import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { create } from 'tar';
import { onTestFinished } from 'vitest';

/** Files by their paths. */
export type Files = Record<string, string>;

/** A new folder that is removed when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-definitions-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a repository's files below a new folder of this name, and returns its path. */
export function folderOf(files: Files, name = 'repository-1.2.3'): string {
  const folder = join(temporaryFolder(), name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The same, packed as a code host packs it, at a time in UTC. */
export async function archiveOf(
  files: Files,
  name = 'repository-1.2.3',
  packedAt = '2025-03-04T05:06:07Z',
): Promise<string> {
  const folder = folderOf(files, name);
  const file = join(dirname(folder), 'repository.tar.gz');
  const mtime = new Date(packedAt);
  await create({ cwd: dirname(folder), gzip: true, portable: true, mtime, file }, [name]);
  return file;
}

/** A tar archive of headers written by hand, for what no packer would write. Not compressed. */
export function tarOf(
  entries: { path: string; text?: string; type?: string; link?: string; size?: number }[],
): Buffer {
  const blocks = entries.flatMap(({ path, text = '', type = '0', link = '', size }) => {
    const body = Buffer.from(text);
    const header = Buffer.alloc(512);
    header.write(path, 0, 100);
    header.write('0000644\0', 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    header.write(`${(size ?? body.length).toString(8).padStart(11, '0')}\0`, 124);
    header.write('14000000000\0', 136);
    header.write('        ', 148);
    header.write(type, 156);
    header.write(link, 157, 100);
    header.write('ustar\0', 257);
    header.write('00', 263);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export const API = {
  metadata: { apiVersion: '2020-01-02', serviceShortName: 'toy', serviceNameCN: 'Toy' },
  actions: {
    ListToys: {
      name: 'Lists toys',
      document: 'This API is used to list <b>toys</b>.',
      input: 'ListToysRequest',
      output: 'ListToysResponse',
      status: 'online',
    },
    AddToy: { name: 'Adds a toy', document: ' ', input: 'AddToyRequest', output: 'AddToyResponse' },
  },
  objects: {
    ListToysRequest: {
      document: '',
      members: [
        { name: 'Filters', type: 'list', member: 'Filter', required: false, document: 'Filters' },
        { name: 'Limit', type: 'int', member: 'uint64', required: true, document: '' },
        { name: 'Old', type: 'int', member: 'uint64', disabled: true, document: 'Gone' },
      ],
    },
    ListToysResponse: {
      document: '',
      members: [
        { name: 'Since', type: 'string', member: 'datetime_iso', document: 'Since when' },
        { name: 'Ids', type: 'list', member: 'string', document: 'Ids' },
        { name: 'RequestId', type: 'string', member: 'string', document: 'The id' },
      ],
    },
    AddToyRequest: { members: [{ name: 'Toy', type: 'object', member: 'Toy', required: true }] },
    AddToyResponse: { members: [] },
    Toy: {
      document: 'A toy',
      members: [{ name: 'Made', type: 'string', member: 'date', required: true, document: 'When' }],
    },
    Filter: { document: '', members: [{ name: 'On', type: 'bool', member: 'bool' }] },
  },
};

export const EXAMPLES = {
  actions: {
    ListToys: [
      { title: 'All  toys', document: '', input: 'GET /\n  ?Limit=1', output: '{}' },
      { title: '', document: 'Some<br>toys', input: 'GET /', output: '' },
    ],
  },
};

export const ERRORS_GO = `package v20200102

const (
	// error codes for specific actions

	// The toy is broken.
	// Fix it.
	FAILEDOPERATION_BROKEN = "FailedOperation.Broken"

	// 
	FAILEDOPERATION = "FailedOperation"
)
`;

export const CLIENT_GO = `package v20200102

type Client struct {
    common.Client
}

// AddToy
// Adds a toy.
//
func (c *Client) AddToy(request *AddToyRequest) (response *AddToyResponse, err error) {
}

// ListToys
// Lists toys.
//
// error code that may be returned:
//  FAILEDOPERATION_BROKEN = "FailedOperation.Broken"
//  FAILEDOPERATION = "FailedOperation"
func (c *Client) ListToys(request *ListToysRequest) (response *ListToysResponse, err error) {
}

// ListToys
// Lists toys.
//
// error code that may be returned:
//  FAILEDOPERATION_BROKEN = "FailedOperation.Broken"
//  FAILEDOPERATION = "FailedOperation"
func (c *Client) ListToysWithContext(ctx context.Context) (response *ListToysResponse, err error) {
}
`;

/** The command-line tool's repository, with one service whose folder is not its id. */
export const CLI_FILES: Files = {
  'tccli/__init__.py': "__version__ = '3.1.160.1'\n",
  'tccli/services/toys/v20200102/api.json': JSON.stringify(API),
  'tccli/services/toys/v20200102/examples.json': JSON.stringify(EXAMPLES),
  'tccli/services/toys/__init__.py': '',
};

/** The Go SDK's repository. */
export const SDK_FILES: Files = {
  'tencentcloud/common/http/request.go': 'params["RequestClient"] = "SDK_GO_3.0.1474"\n',
  'tencentcloud/toy/v20200102/errors.go': ERRORS_GO,
  'tencentcloud/toy/v20200102/client.go': CLIENT_GO,
  'tencentcloud/toy/v20200102/models.go': 'package v20200102\n',
};
