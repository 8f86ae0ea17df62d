import cam from 'tencentcloud-error-catalog/data/services/cam.json' with { type: 'json' };
import { codesOf, isService } from '../out/with-zod/main.js';

process.stdout.write(JSON.stringify([codesOf(cam), isService({ ...cam, versions: [] })]));
