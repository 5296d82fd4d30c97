import { useEffect, useState } from "react";

/** The time of the page, renewed every `every` milliseconds. */
export const useNow = (every: number): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
};
