import type { FileView } from "@recourse/contract";
import { refusalFrom } from "./http.ts";
import { NoAnswer } from "./refusal-error.ts";

export type Upload = { readonly done: Promise<FileView>; readonly stop: () => void };

/** Sends one file with progress from 0 to 1. Fails with RefusalError or NoAnswer; a stopped upload fails with NoAnswer. */
export const uploadFile = (file: File, onProgress: (share: number) => void): Upload => {
  const request = new XMLHttpRequest();
  const done = new Promise<FileView>((resolve, reject) => {
    request.open("POST", "/api/files");
    request.setRequestHeader("x-recourse", "1");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.upload.onprogress = (e) => e.lengthComputable && onProgress(e.loaded / e.total);
    request.onerror = () => reject(new NoAnswer());
    request.onabort = () => reject(new NoAnswer());
    request.onload = () =>
      request.status < 300
        ? resolve(JSON.parse(request.responseText) as FileView)
        : reject(refusalFrom(request.status, request.responseText));
    const form = new FormData();
    form.append("file", file, file.name);
    request.send(form);
  });
  return { done, stop: () => request.abort() };
};
