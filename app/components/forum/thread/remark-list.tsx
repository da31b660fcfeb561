import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import type { Remark, Remarks } from "#app/domain/forum/thread-post.ts";
import { formatRelative } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { MenuItem } from "#app/ui/menu-item.tsx";
import { GapNote } from "./gap-note.tsx";
import { PersonLine } from "./person-line.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

type RemarkListProps = {
  remarks: Remarks;
  /** Number of the answer they are about; 0 is the question. */
  of: number;
  label: string;
  frame: ThreadFrame;
};

/** The first remarks under a question or an answer, and where the others are. */
export function RemarkList({ remarks, of, label, frame }: RemarkListProps) {
  const { t, thread, cursor, openRemarks } = frame;
  const wide = openRemarks === of;
  const anchor = of === 0 ? "question" : paths.answerAnchor(of);
  const query = { answers: cursor, remarks: of, after: wide ? remarks.next : null };
  if (remarks.items.length === 0) return null;
  return (
    <div className="remarks">
      <ol aria-label={label}>
        {remarks.items.map((remark) => (
          <RemarkItem key={remark.number} remark={remark} frame={frame} />
        ))}
      </ol>
      {remarks.next && (
        <p className="remarks-more">
          <a href={`${paths.thread(thread, query)}#${anchor}`} data-keep-scroll>
            <Icon name="corner-down-right" />
            {t("remarksMore")}
          </a>
        </p>
      )}
      {wide && (
        <p className="remarks-more">
          <a href={`${paths.thread(thread, { answers: cursor })}#${anchor}`} data-keep-scroll>
            <Icon name="arrow-up" />
            {t("remarksAll")}
          </a>
        </p>
      )}
    </div>
  );
}

/** What of its frame shows in a list of remarks, for the key of the part it is in. */
export const remarkAges = ({ items }: Remarks, { locale, now }: ThreadFrame): string[] =>
  items.map((remark) => formatRelative(remark.createdAt, locale, now));

function RemarkItem({ remark, frame }: { remark: Remark; frame: ThreadFrame }) {
  const { t } = frame;
  const { number, can } = remark;
  return (
    <li className="remark" id={paths.remarkAnchor(number)}>
      {remark.gap ? (
        <GapNote
          gap={remark.gap}
          of="remark"
          frame={frame}
          restore={can.restore ? paths.remarkDeletion(number) : null}
        />
      ) : (
        <>
          <PersonLine
            {...remark}
            permalink={paths.remark(number)}
            history={null}
            size="xs"
            frame={frame}
            badges={remark.apart && <Badge tone="warn">{t(`apart_${remark.apart}`)}</Badge>}
          >
            {(can.edit || can.delete || can.report) && (
              <Menu
                label={t("remarkMenu", { name: remark.author.name })}
                icon="ellipsis"
                iconOnly
                size="sm"
                className="comment-menu"
              >
                {can.edit && (
                  <MenuItem icon="pencil" href={paths.remarkEdit(number)}>
                    {t("edit")}
                  </MenuItem>
                )}
                <MenuItem icon="link" href={paths.remark(number)}>
                  {t("permalinkRemark")}
                </MenuItem>
                {can.report && (
                  <MenuItem icon="flag" href={paths.newFlag("remark", String(number))}>
                    {t("report")}
                  </MenuItem>
                )}
                {can.delete && (
                  <form method="post" action={paths.remarkDeletion(number)} data-quick="deleted">
                    <MenuItem icon="trash-2" danger>
                      {t("delete")}
                    </MenuItem>
                  </form>
                )}
              </Menu>
            )}
          </PersonLine>
          <StoredHtml html={remark.html} className="prose-sm" />
        </>
      )}
    </li>
  );
}
