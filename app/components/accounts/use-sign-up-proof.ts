import { type FormEvent, useEffect, useRef, useState } from "react";
import { solveChallenge } from "./solve-challenge.ts";

type Asked = {
  challenge: string;
  bits: number;
  /** A form sent sooner is no person's. */
  seconds: number;
};

/**
 * Does the work a new account is asked for while the form is filled in. Who is quicker than that waits on the button: the
 * form goes as soon as the work is done, or without it when it cannot be done here.
 */
export function useSignUpProof({ challenge, bits, seconds }: Asked) {
  const [found, setFound] = useState<{ challenge: string; answer: string } | null>(null);
  const [held, setHeld] = useState<HTMLFormElement | null>(null);
  const ready = bits === 0 || found?.challenge === challenge;
  const readyNow = useRef(ready);
  readyNow.current = ready;

  useEffect(() => {
    if (bits === 0) return;
    const stop = new AbortController();
    const opened = performance.now();
    const done = (answer: string) => {
      const early = seconds * 1000 - (performance.now() - opened);
      const timer = setTimeout(() => setFound({ challenge, answer }), Math.max(0, early));
      stop.signal.addEventListener("abort", () => clearTimeout(timer));
    };
    solveChallenge(challenge, bits, stop.signal).then(done, () => {
      if (!stop.signal.aborted) done("");
    });
    return () => stop.abort();
  }, [challenge, bits, seconds]);

  useEffect(() => {
    if (!held || !ready) return;
    setHeld(null);
    held.requestSubmit();
  }, [held, ready]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (readyNow.current) return;
    event.preventDefault();
    setHeld(event.currentTarget);
  }

  return { answer: found?.challenge === challenge ? found.answer : "", waiting: held !== null, onSubmit };
}
