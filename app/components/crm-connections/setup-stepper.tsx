import type { ConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { doneSteps, nextStep, SETUP_STEPS, type SetupStep } from "#app/domain/crm/setup/setup-steps.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { stepHref } from "./step-href.ts";

type SetupStepperProps = { frame: ConnectionFrame; step: SetupStep };

/** Where one is on the way to going live. What is done, and the next thing to do, can be opened; what comes later cannot. */
export function SetupStepper({ frame, step }: SetupStepperProps) {
  const t = useT(crmSetupMessages);
  const done = doneSteps(frame);
  const next = nextStep(frame);
  return (
    <nav aria-label={t("steps")} className="mb-8">
      <ol className="flex items-start">
        {SETUP_STEPS.map((one, index) => {
          const open = done.has(one) || one === next || one === step;
          const words = t(`step_${one}`);
          const face = (
            <>
              <span
                className={cx(
                  "grid size-8 flex-none place-items-center rounded-full border text-sm font-semibold tabular-nums",
                  one === step
                    ? "border-action bg-action text-on-action"
                    : done.has(one)
                      ? "border-good bg-good-soft text-good"
                      : "border-edge bg-surface text-ink-soft",
                )}
              >
                {done.has(one) && one !== step ? <Icon name="check" className="size-4" /> : index + 1}
              </span>
              <span
                className={cx(
                  "text-xs sm:text-sm",
                  one === step ? "font-semibold text-ink" : "text-ink-soft max-sm:sr-only",
                )}
              >
                {words}
                {done.has(one) && <VisuallyHidden> ({t("stepDone")})</VisuallyHidden>}
              </span>
            </>
          );
          const shape =
            "flex flex-col items-center gap-1.5 text-center no-underline sm:flex-row sm:text-left";
          return (
            <li key={one} className={cx("flex items-start", index < SETUP_STEPS.length - 1 && "flex-1")}>
              {open ? (
                <a
                  href={stepHref(frame.id, one)}
                  aria-current={one === step ? "step" : undefined}
                  className={cx(shape, "hover:underline")}
                >
                  {face}
                </a>
              ) : (
                <span className={shape}>{face}</span>
              )}
              {index < SETUP_STEPS.length - 1 && (
                <span
                  aria-hidden="true"
                  className={cx(
                    "mx-2 mt-4 h-px min-w-2 flex-1 sm:mx-3",
                    done.has(one) ? "bg-good" : "bg-line",
                  )}
                />
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
