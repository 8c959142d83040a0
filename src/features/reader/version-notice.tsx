import { Fragment } from "react";
import { Link } from "react-router";
import { originName } from "#domain/article/article.ts";
import { editedAddress } from "#state/shown-version.ts";
import { useReading } from "#state/reading.tsx";
import { Notice } from "#ui/notice.tsx";

interface VersionNoticeProps {
  readonly versionAddress: (hash: string) => string;
}

/** Says when this is one of several versions of the article, or when its file is gone, and where the others are. */
export function VersionNotice({ versionAddress }: VersionNoticeProps) {
  const { article, version } = useReading();
  const others = article.texts.flatMap(({ hash }, i) => (hash === version.hash ? [] : [{ hash, number: i + 1 }]));
  const what = article.origin.kind === "link" ? "The page" : "The file";
  const number = article.texts.findIndex(({ hash }) => hash === version.hash) + 1;
  return (
    <>
      {others.length > 0 && (
        <div className="mb-4">
          <Notice
            kind="info"
            actions={others.map((other) => (
              <Fragment key={other.hash}>
                <Link className="underline underline-offset-2" to={versionAddress(other.hash)}>
                  Read version {other.number}
                </Link>
                <Link
                  className="underline underline-offset-2"
                  to={
                    other.number < number
                      ? editedAddress(article, other.hash, version.hash)
                      : editedAddress(article, version.hash, other.hash)
                  }
                >
                  Compare with version {other.number}
                </Link>
              </Fragment>
            ))}
          >
            {what} {originName(article.origin)} has changed since it was first stored. This is version {number} of{" "}
            {article.texts.length}; each version keeps its own decisions.
          </Notice>
        </div>
      )}
      {article.missingSince !== null && (
        <div className="mb-4">
          <Notice kind="warning">
            {what} {originName(article.origin)} is no longer in the folder. Its text and your decisions are kept here.
          </Notice>
        </div>
      )}
    </>
  );
}
