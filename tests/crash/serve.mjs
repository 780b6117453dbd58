// Serves a state folder, as `npm start` does, in a process that can be killed: `node serve.mjs FOLDER`.
// Prints one line: address, and the process group of the server.
import { startServer } from '../../worker/cli/server.mjs';

const { url, pid } = await startServer({ port: 0, state: String(process.argv[2]) });
process.stdout.write(`${JSON.stringify({ url, pid })}\n`);
