const { explain } = require('tencentcloud-error-catalog');
const { cam } = require('tencentcloud-error-catalog/services/cam');

process.stdout.write(`${explain('InternalError').known} ${cam.service}`);
