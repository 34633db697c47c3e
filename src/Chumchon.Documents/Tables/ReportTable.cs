using Chumchon.Documents.Pdf;

namespace Chumchon.Documents.Tables;

/// <summary>
/// An official report (แบบรายงาน, R22–R24) as page, xlsx, pdf, csv and API show it: one model, so that all agree to the satang.
/// It holds every word already in the reader's language.
/// </summary>
public sealed record ReportTable
{
    /// <param name="name">Name of its sheet; a writer makes it fit what a sheet may be called.</param>
    /// <param name="titleLines">Title, period, area; the first also names the document.</param>
    /// <param name="body">Columns and rows.</param>
    /// <exception cref="ReportDefectException">There is no title.</exception>
    public ReportTable(string name, IReadOnlyList<string> titleLines, ReportBody body)
    {
        if (titleLines.Count == 0)
        {
            throw new ReportDefectException("A report has a title.");
        }

        Name = name;
        TitleLines = titleLines;
        Body = body;
    }

    public string Name { get; }

    public IReadOnlyList<string> TitleLines { get; }

    public ReportBody Body { get; }

    /// <summary>Time of the latest save covered. It dates the file too, so that equal data give equal bytes.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The office that the document names as its author.</summary>
    public required string Publisher { get; init; }

    /// <summary>The area that the whole report is about, for machines.</summary>
    public ReportArea? Area { get; init; }

    /// <summary>What was asked for, by the names that its address has, for machines.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Criteria { get; init; } = [];

    /// <summary>Top right: <c>แบบ รต.๓</c>.</summary>
    public string? FormCode { get; init; }

    /// <summary>What was chosen, in one line under the title.</summary>
    public string? CriteriaLine { get; init; }

    /// <summary>Left above the table: <c>ข้อมูล ณ วันที่ …</c>.</summary>
    public string? AsOfLine { get; init; }

    /// <summary>Right above the table: <c>หน่วย: บาท</c>.</summary>
    public string? UnitLine { get; init; }

    /// <summary>Across the head of every sheet of paper, such as that these are demonstration figures (ข้อมูลสาธิต).</summary>
    public string? Banner { get; init; }

    /// <summary>Below the table, in order.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A small second table below the first, such as สรุปรายภาค. Not in csv.</summary>
    public ReportSupplement? Supplement { get; init; }

    public ReportChart? Chart { get; init; }

    /// <summary>Present on a form that is signed and sent.</summary>
    public ReportSignature? Signature { get; init; }

    public ReportFooter? Footer { get; init; }

    public PrintOptions Print { get; init; } = new();

    /// <summary>Which digits its paper has where nobody asks for others, alone and in a book alike.</summary>
    public DigitForm Digits { get; init; }
}

/// <summary>A second table under its own heading, best with as many columns as the first, which give it their widths.</summary>
public sealed record ReportSupplement(string Title, ReportBody Body);

/// <summary>
/// The signature block (ช่องลงนาม), two blocks of lines side by side. Names stay dotted: a printed name over an empty line looks signed.
/// </summary>
/// <param name="Reporter">Lines of ผู้รายงาน, the signing line first.</param>
/// <param name="Certifier">Lines of ผู้รับรองข้อมูล with the position that belongs to the report's area.</param>
public sealed record ReportSignature(IReadOnlyList<string> Reporter, IReadOnlyList<string> Certifier);

/// <summary>The foot of every page.</summary>
/// <param name="Source">Left: where the figures come from.</param>
/// <param name="PageOf">Right: the words around <c>{p}</c> and <c>{n}</c>, page and pages.</param>
/// <param name="PrintedBy">Middle, on paper only: it differs with each print, and files of equal data must be equal.</param>
public sealed record ReportFooter(string Source, string PageOf, string? PrintedBy = null);

/// <param name="Code">TIS 1099; null for the country.</param>
/// <param name="Name">As the third title line has it.</param>
public sealed record ReportArea(string? Code, string Name);
