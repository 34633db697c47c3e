using System.Text.RegularExpressions;
using Chumchon.Domain.Money;

namespace Chumchon.Domain.Imports;

/// <summary>Finds the rows of headings of a table: below its titles, one or several levels, with groups over several columns.</summary>
internal sealed partial class SheetHeads
{
    private const int LookedAt = 40;
    private const int MostMilliseconds = 1000;

    private readonly SourceSheet sheet;

    private SheetHeads(SourceSheet sheet, int first, int last)
    {
        this.sheet = sheet;
        First = first;
        Last = last;
        Parts = [.. Enumerable.Range(0, sheet.Width).Select(static _ => new List<string>())];
        for (var at = first; at >= 0 && at <= last; at++)
        {
            Add(at);
        }
    }

    /// <summary>−1 where there are none.</summary>
    public int First { get; }

    public int Last { get; }

    /// <summary>The texts over each column, from above.</summary>
    public IReadOnlyList<List<string>> Parts { get; }

    public static SheetHeads Find(SourceSheet sheet)
    {
        var understood = sheet.Rows.Take(LookedAt).Select(Understood).ToList();
        if (understood.Count == 0 || understood.Max() is not (> 0 and var most))
        {
            return new(sheet, -1, -1);
        }

        var best = understood.IndexOf(most);
        var (first, last) = (best, best);
        while (first > 0 && understood[first - 1] > 0 && IsGroups(sheet, first - 1))
        {
            first--;
        }

        while (last + 1 < understood.Count && ((understood[last + 1] > 1 && understood[last + 1] == Filled(sheet.Rows[last + 1]).Count()) || NumbersColumns(sheet.Rows[last + 1])))
        {
            last++;
        }

        return new(sheet, first, last);
    }

    /// <summary>A figure, or a dash in the place of one.</summary>
    public static bool IsFigure(SourceCell cell) => cell.Kind switch
    {
        SourceKind.Number => true,
        SourceKind.Text or SourceKind.Formula => AmountParser.ParseSum(cell.Text) is { Satang: not null },
        _ => false,
    };

    private static IEnumerable<SourceCell> Filled(SourceRow row) => row.Cells.Where(static cell => !cell.IsBlank);

    /// <summary>How many cells of a row say what may stand below them; none where it holds figures itself.</summary>
    private static int Understood(SourceRow row)
    {
        var filled = Filled(row).ToList();
        return filled.Exists(static cell => IsFigure(cell) && MonthWords.Read(cell.Text) is null && !IsYear(cell.Text)) ? 0
            : filled.Count(static cell => IsUnderstood(cell.Text));
    }

    private static bool IsUnderstood(string text) => MonthWords.Find(text) is { } month
        ? month.Rest.Length == 0 || HeadingWords.Understand(WithoutYear(month.Rest)).IsWhole
        : HeadingWords.Understand(WithoutYear(text)) is { IsWhole: true } || IsYear(text);

    private static bool IsYear(string text) => text.Trim().Length == 4 && MonthWords.FindYear(text) is not null;

    /// <summary>A text alone at the left or over everything is a title.</summary>
    private static bool IsGroups(SourceSheet sheet, int at)
    {
        var row = sheet.Rows[at];
        var filled = Enumerable.Range(0, row.Cells.Count).Where(column => !row[column].IsBlank).ToList();
        return filled.Count > 1 || (filled is [> 0] && !sheet.Merges.Any(merge => merge.Covers(row.Number, filled[0]) && merge.LastColumn - merge.FirstColumn + 1 >= sheet.Width));
    }

    /// <summary>(1) (2) (3)=(1)+(2), or 1 2 3, as forms number their columns.</summary>
    private static bool NumbersColumns(SourceRow row)
    {
        var texts = Filled(row).Select(static cell => cell.Text.Trim()).ToList();
        return texts.Count > 2 && (texts.TrueForAll(static text => InBrackets().IsMatch(text)) || texts.Index().All(static cell => cell.Item == $"{cell.Index + 1}"));
    }

    private void Add(int at)
    {
        var row = sheet.Rows[at];
        if (NumbersColumns(row))
        {
            return;
        }

        var isMerged = sheet.Merges.Any(merge => merge.FirstRow <= row.Number && merge.LastRow >= row.Number && merge.LastColumn > merge.FirstColumn);
        var group = "";
        for (var column = 0; column < sheet.Width; column++)
        {
            var own = isMerged ? sheet.Shown(row, column) : row[column].Text.Trim();
            var isCovering = Enumerable.Range(at + 1, Last - at).Any(below => !sheet.Rows[below][column].IsBlank && !NumbersColumns(sheet.Rows[below]));
            if (own.Length > 0)
            {
                group = isCovering ? own : "";
            }
            else
            {
                own = !isMerged && isCovering ? group : "";
                group = isCovering ? group : "";
            }

            if (own.Length > 0 && !Parts[column].Contains(own))
            {
                Parts[column].Add(own);
            }
        }
    }

    /// <summary>A year says nothing of what stands below it.</summary>
    internal static string WithoutYear(string text) => Year().Replace(text, " ");

    [GeneratedRegex(@"(?<![0-9๐-๙])[0-9๐-๙]{4}(?![0-9๐-๙])", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(@"^\([0-9๐-๙]+\)(?:=.*)?$", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex InBrackets();
}
