const { explain } = require('tencentcloud-error-catalog');
const { cam } = require('tencentcloud-error-catalog/services/cam');
const { counts } = require('tencentcloud-error-catalog/data/manifest.json');
const { result } = require('./out/common.cjs');

const { known } = explain('InternalError');
process.stdout.write(JSON.stringify({ known, service: cam.service, counts, result }));
