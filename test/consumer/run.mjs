import { result } from './out/main.js';

process.stdout.write(JSON.stringify(result));
