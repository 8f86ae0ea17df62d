const cam = require('tencentcloud-error-catalog/data/services/cam.json');
const { codesOf, isService } = require('../out/with-zod/common.cjs');

process.stdout.write(JSON.stringify([codesOf(cam), isService({ ...cam, versions: [] })]));
