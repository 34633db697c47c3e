using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>Reports bound together (เล่มรายงาน), such as all of a province's month for the governor's meeting.</summary>
public sealed record ReportBook
{
    /// <param name="titleLines">On the page of contents; the first also names the document.</param>
    /// <param name="contentsTitle">Above the list: <c>สารบัญ</c>.</param>
    /// <param name="pageTitle">Above its page numbers: <c>หน้า</c>.</param>
    /// <exception cref="ReportDefectException">There is no title or no report.</exception>
    public ReportBook(IReadOnlyList<string> titleLines, string contentsTitle, string pageTitle, IReadOnlyList<ReportTable> reports)
    {
        if (titleLines.Count == 0 || reports.Count == 0)
        {
            throw new ReportDefectException($"A book of {reports.Count} reports has {titleLines.Count} titles.");
        }

        TitleLines = titleLines;
        ContentsTitle = contentsTitle;
        PageTitle = pageTitle;
        Reports = reports;
    }

    public IReadOnlyList<string> TitleLines { get; }

    public string ContentsTitle { get; }

    public string PageTitle { get; }

    public IReadOnlyList<ReportTable> Reports { get; }

    /// <summary>Of the latest save that any of them covers.</summary>
    public DateTimeOffset AsOf => Reports.Max(static report => report.AsOf);
}
