/** The thread that puts up kept releases: unpacks the embeds of each, writes them, and says what it wrote. */
import { parentPort } from 'node:worker_threads';
import { releaseHome } from './embedHomes.ts';
import { fileWriter, markOf, type FileMark } from './fileWriter.ts';
import { ReleaseError, releasedEmbeds, releasesIn } from './releases.ts';
import type { PutUp, ReleaseReport, ReleaseTask } from './releaseThread.ts';

const send = (report: ReleaseReport): void => parentPort!.postMessage(report);

function putUp({ releases, out, tombstones }: ReleaseTask): PutUp[] {
  const put = fileWriter(out);
  return releasesIn(releases)
    .filter(({ embeds }) => embeds !== undefined)
    .map((one) => {
      const files = [...releasedEmbeds(releases, one, tombstones)!].map(
        ([below, bytes]): readonly [string, FileMark] => {
          const path = releaseHome(one.version) + below;
          put(path, bytes);
          return [path, markOf(bytes)];
        },
      );
      return { version: one.version, files };
    });
}

parentPort!.once('message', (task: ReleaseTask) => {
  try {
    send({ putUp: putUp(task) });
  } catch (error) {
    send({ error: error as Error, isRelease: error instanceof ReleaseError });
  }
});
