using System.Globalization;
using Chumchon.Data.Returns;
using Chumchon.Documents.Forms;
using Chumchon.Documents.Xlsx.Reading;
using Chumchon.Domain;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Money;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.MonthlyReturns.FillInExcel;

/// <summary>A cell that a form changes.</summary>
/// <param name="Before">What is saved now.</param>
/// <param name="New">Null where the form leaves it blank.</param>
public sealed record FormChange(EntryRow Row, SalesChannel Channel, long? Before, long? New);

/// <summary>A cell of a form that cannot be read; it is never taken.</summary>
/// <param name="Place">On its sheet, such as <c>E6</c>.</param>
/// <param name="Text">What it shows.</param>
public sealed record UnreadCell(EntryRow Row, SalesChannel Channel, string Place, string Text, Refusal Refusal);

/// <summary>A row of a form with figures that belong to no row of the month; none of them is taken.</summary>
/// <param name="Number">As the sheet counts.</param>
public sealed record UnknownRow(int Number, string Name, Refusal Refusal);

/// <summary>
/// What a form would change in a month as it is saved now. A cell that the form left as it was made says nothing, also where
/// somebody has saved another figure since: an old form never takes back what others saved.
/// </summary>
public sealed class FormReview
{
    private readonly Dictionary<LineKey, EntryRow> rows;
    private readonly FormNames names;
    private readonly List<TypedCell> cells = [];
    private readonly List<UnreadCell> unread = [];
    private readonly List<UnknownRow> unknown = [];

    private FormReview(EntryReturn now) => (rows, names) = (now.Rows.ToDictionary(static row => row.Key), new(now));

    /// <summary>Cells that get a figure.</summary>
    public IReadOnlyList<FormChange> Changes { get; private set; } = [];

    /// <summary>
    /// Cells that get a figure, of which somebody has saved another one since the form was made; all that differ, where it is not known
    /// what was saved since.
    /// </summary>
    public IReadOnlyList<FormChange> Disputed { get; private set; } = [];

    /// <summary>Cells that hold a figure and are blank in the form.</summary>
    public IReadOnlyList<FormChange> Emptied { get; private set; } = [];

    public IReadOnlyList<UnreadCell> Unread => unread;

    /// <summary>Whether it is known what was saved after the form was made.</summary>
    public bool IsOfKnownVersion { get; private init; } = true;

    /// <summary>Name of the sheet that was read.</summary>
    public required string Sheet { get; init; }

    /// <summary>Whether every row of the month was found and every cell of the form read.</summary>
    public bool IsWhole => RowsMissing == 0 && unread.Count == 0 && unknown.Count == 0;

    public IReadOnlyList<UnknownRow> Unknown => unknown;

    /// <summary>Cells read and found as they are saved.</summary>
    public int Same { get; private set; }

    /// <summary>Cells that others saved since the form was made, and that it leaves alone.</summary>
    public int KeptOfOthers { get; private set; }

    /// <summary>Rows of the month that were found in the form.</summary>
    public int RowsRead { get; private set; }

    /// <summary>Rows of the month that are not in the form.</summary>
    public int RowsMissing => rows.Count - RowsRead;

    /// <summary>The version of the month that a form says it was made from; null where it says none.</summary>
    public static MonthVersion? VersionOf(FilledForm form) =>
        MonthVersion.TryParse(form.Stamp.GetValueOrDefault(ExcelFormMaker.VersionPlace), out var version) ? version : null;

    /// <param name="since">
    /// What was saved after the version that the form was made from; null where that version is none that the month has had.
    /// </param>
    public static FormReview Of(FilledForm form, EntryReturn now, IReadOnlyList<CellChange>? since)
    {
        var review = new FormReview(now) { Sheet = form.Sheet, IsOfKnownVersion = since is not null };
        var read = new HashSet<LineKey>();
        foreach (var row in form.Rows)
        {
            review.ReadRow(row, read);
        }

        review.RowsRead = read.Count;
        review.Compare(since);
        return review;
    }

    private void ReadRow(FilledRow filled, HashSet<LineKey> read)
    {
        var name = filled.Words[ExcelFormMaker.NameColumn];
        var refusal = RefusalOf(filled, read, out var row);
        if (refusal is null)
        {
            read.Add(row!.Key);
            foreach (var (channel, cell) in SalesChannels.All.Zip(filled.Open))
            {
                ReadCell(row, channel, cell);
            }
        }
        else if (filled.Open.Any(static open => open.Cell.Text.Trim().Length > 0))
        {
            unknown.Add(new(filled.Number, name, refusal));
        }
    }

    private Refusal? RefusalOf(FilledRow filled, HashSet<LineKey> read, out EntryRow? row)
    {
        row = null;
        if (filled.Key is null)
        {
            return new FormRowAdded();
        }

        if (!long.TryParse(filled.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !LineKey.TryFromNumber(number, out var key) || !rows.TryGetValue(key, out row))
        {
            return new FormRowUnknown();
        }

        if (read.Contains(key))
        {
            return new FormRowTwice();
        }

        return IsNamed(filled, row) ? null : new FormRowRenamed(row.ProducerName);
    }

    // The form may have been made in the other language.
    private bool IsNamed(FilledRow filled, EntryRow row)
    {
        var type = WordBook.Entries[$"type.{(int)row.Key.Type}"];
        return names.Means(filled.Words[ExcelFormMaker.NameColumn], row)
            && NameSearch.Of(filled.Words[ExcelFormMaker.TypeColumn]) is var told && (told == NameSearch.Of(type.Thai) || told == NameSearch.Of(type.English));
    }

    private void ReadCell(EntryRow row, SalesChannel channel, FilledCell filled)
    {
        var cell = filled.Cell;
        AmountReading reading = cell.Kind switch
        {
            ReadKind.Formula => new(Satang: null, new FormCellHoldsFormula()),
            ReadKind.Date => new(Satang: null, new FormCellIsDate()),
            ReadKind.Time => new(Satang: null, new FormCellIsTime()),
            ReadKind.Percent => new(Satang: null, new FormCellIsPercent()),
            ReadKind.Fraction => new(Satang: null, new FormCellIsFraction()),
            ReadKind.Boolean or ReadKind.Error => new(Satang: null, new AmountNotANumber()),
            _ => AmountParser.Parse(cell.Text),
        };
        if (reading.Refusal is { } refusal)
        {
            unread.Add(new(row, channel, filled.Place, Shown(cell), refusal));
        }
        else
        {
            cells.Add(new(row.Key, channel, reading.Satang));
        }
    }

    private static string Shown(ReadCell cell) =>
        cell.Kind is ReadKind.Date && DateTime.TryParseExact(
            cell.Text.Split(' ', 'T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1
            ? ThaiDate.ShortDate(new(day, BangkokTime.Offset))
            : cell.Text;

    /// <summary>As the save itself would: one rule says what a figure from an earlier version does.</summary>
    private void Compare(IReadOnlyList<CellChange>? since)
    {
        var stored = rows.Values.ToDictionary(static row => row.Key, static row => new SalesRow(row.Key, row.Kind, row.Amounts));
        var merge = since is null ? ReturnMerge.LayOverUnknown(stored, stored, cells) : ReturnMerge.Lay(stored, since, cells);
        var collided = merge.Collisions.ToDictionary(static cell => (cell.Key, cell.Channel));
        var changes = cells.Where(cell => collided.ContainsKey((cell.Key, cell.Channel))
                || (merge.Changed.TryGetValue(cell.Key, out var amounts) && amounts[cell.Channel] != rows[cell.Key].Amounts[cell.Channel]))
            .Select(cell => new FormChange(rows[cell.Key], cell.Channel, rows[cell.Key].Amounts[cell.Channel], cell.Satang))
            .ToLookup(static change => change.New is null);
        var disputed = changes[false].ToLookup(change => collided.ContainsKey((change.Row.Key, change.Channel)));
        Changes = [.. disputed[false]];
        Disputed = [.. disputed[true]];
        Emptied = [.. changes[true]];
        Same = cells.Count(cell => cell.Satang == rows[cell.Key].Amounts[cell.Channel]);
        KeptOfOthers = cells.Count - Same - Changes.Count - Disputed.Count - Emptied.Count;
    }
}
