import type { ChangeEvent } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { useCopy } from "../../copy/pair.ts";
import { Icon, type IconName } from "../../pieces/buyer/icon.tsx";

type Way = { name: string; icon: IconName; accept: string; camera?: boolean };

/** Where a file may come from. The camera button shows on devices that are held in a hand. */
export const AttachButtons = ({
  onFiles,
  onDone,
}: {
  onFiles: (files: Iterable<File>) => void;
  onDone: () => void;
}) => {
  const t = useCopy(conversationsCopy).composer;
  const handheld = window.matchMedia("(pointer: coarse)").matches;
  const ways: Way[] = [
    { name: t.album, icon: "picture", accept: "image/*,video/*" },
    ...(handheld
      ? [
          { name: t.camera, icon: "camera" as const, accept: "image/*", camera: true },
          { name: t.record, icon: "play" as const, accept: "video/*", camera: true },
        ]
      : []),
    { name: t.anyFile, icon: "file", accept: "application/pdf,image/*,video/*" },
  ];
  const take = (e: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(e.target.files ?? [])]);
    e.target.value = "";
    onDone();
  };
  return (
    <div className="attach">
      {ways.map((way) => (
        <label key={way.name} className="attach-way">
          <span className="attach-mark">
            <Icon name={way.icon} size={26} />
          </span>
          {way.name}
          <input
            type="file"
            className="visually-hidden"
            accept={way.accept}
            multiple={!way.camera}
            {...(way.camera ? { capture: "environment" as const } : {})}
            onChange={take}
          />
        </label>
      ))}
    </div>
  );
};
