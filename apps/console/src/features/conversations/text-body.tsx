const link = /(https?:\/\/[^\s<>"'，。；）】]+)/g;

/** Plain text with its own line breaks; an address can be followed, and tells the other site nothing. */
export const TextBodyView = ({ text }: { text: string }) => {
  // Splitting by one group leaves the addresses at the odd places.
  const parts = text.split(link);
  return (
    <p className="words">
      {parts.map((part, i) =>
        i % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change their order.
          <a key={i} href={part} target="_blank" rel="noopener noreferrer nofollow">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
};
