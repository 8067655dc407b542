import type { NodeRequest, NodeResponse } from './nodeHttp.js';

/**
 * The body of a Node request, read only as fast as it is taken. Giving it up closes the connection once
 * the answer is out, since nobody would read what is still to come.
 */
export function bodyStreamOf(req: NodeRequest, res: NodeResponse): ReadableStream<Uint8Array> {
  let isOver = false;
  let onChange: () => void = () => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const settle = (conclude: () => void): void => {
          if (isOver) return;
          isOver = true;
          conclude();
          onChange();
        };
        req.pause();
        req.on('data', (chunk) => {
          req.pause();
          if (isOver) return;
          controller.enqueue(chunk);
          onChange();
        });
        req.on('end', () => settle(() => controller.close()));
        req.on('error', (error) => settle(() => controller.error(error)));
        req.on('close', () =>
          settle(() => controller.error(new Error('The connection was closed.'))),
        );
      },
      pull() {
        return new Promise((resolve) => {
          onChange = resolve;
          if (isOver) resolve();
          else req.resume();
        });
      },
      cancel() {
        isOver = true;
        if (req.complete) return;
        if (res.writableFinished) req.destroy();
        else res.once('finish', () => req.destroy());
      },
    },
    { highWaterMark: 0 },
  );
}
