import { JobUuid, UploadJob, UploadJobCancelled } from '../../wire/upload-job.ts';
import type { EncordClient } from '../client.ts';
import { restPath } from '../rest-path.ts';

/** Exactly one of `dataItems` (typed form) and `externalFiles` (free JSON, sent as it is). */
export interface UploadRequest {
  readonly dataItems?: Readonly<Record<string, unknown>>;
  readonly externalFiles?: unknown;
  readonly integrationHash?: string;
  /** With true the job ends DONE whatever fails: look at `unitsErrorCount`. */
  readonly ignoreErrors: boolean;
  readonly fileName?: string;
}

/** Starts a job and answers its id. Not repeated: a job that was not answered may run. */
export function startUploadJob(client: EncordClient, folderUuid: string, request: UploadRequest): Promise<string> {
  return client.rest({
    method: 'POST',
    path: restPath`storage/folders/${folderUuid}/data-upload-jobs`,
    body: request,
    repeat: 'never',
    answer: JobUuid,
  });
}

/** Waits up to `timeoutSeconds` (at most 60 are asked for) on the server's side and answers the job's state. */
export function pollUploadJob(
  client: EncordClient,
  folderUuid: string,
  jobUuid: string,
  timeoutSeconds = 60,
): Promise<UploadJob> {
  return client.rest({
    method: 'GET',
    path: restPath`storage/folders/${folderUuid}/data-upload-jobs/${jobUuid}`,
    query: { timeoutSeconds: Math.min(60, Math.max(0, Math.floor(timeoutSeconds))) },
    repeat: 'safe',
    answer: UploadJob,
  });
}

/** Answers how many units were cancelled; what was processed before stays. */
export async function cancelUploadJob(client: EncordClient, folderUuid: string, jobUuid: string): Promise<number> {
  const answer = await client.rest({
    method: 'POST',
    path: restPath`storage/folders/${folderUuid}/data-upload-jobs/${jobUuid}/cancel`,
    repeat: 'safe',
    answer: UploadJobCancelled,
  });
  return answer.unitsCancelledCount;
}
