using Chumchon.Data.Returns;
using Chumchon.Domain;
using Chumchon.Domain.Money;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>
/// What the cells of the grid show: the stored figures, and over them whatever an officer typed that is not saved yet.
/// </summary>
public sealed class EntryCells
{
    // 9,999,999,999.99
    private const int MostLetters = 16;

    private readonly PostedEntry? form;
    private readonly SaveCollided? collided;
    private readonly Dictionary<(LineKey, SalesChannel), CellClash> clashes;

    private EntryCells(PostedEntry? form, SaveCollided? collided)
    {
        this.form = form;
        this.collided = collided;
        clashes = collided?.Clashes.ToDictionary(static clash => (clash.Cell.Key, clash.Cell.Channel)) ?? [];
    }

    /// <summary>As stored.</summary>
    public static EntryCells Stored { get; } = new(form: null, collided: null);

    /// <summary>As typed, nothing lost.</summary>
    public static EntryCells Typed(PostedEntry form) => new(form, collided: null);

    /// <summary>The month as it stands now, the officer's own changes laid over it, the clashing cells marked.</summary>
    public static EntryCells Collided(PostedEntry form, SaveCollided collided) => new(form, collided);

    public IReadOnlyCollection<CellClash> Clashes => clashes.Values;

    /// <summary>Rows of the officer's that clash with nothing.</summary>
    public int MergedRows => collided?.Mine.Count ?? 0;

    /// <summary>The version that was typed over, where the month does not have it; null where it is known.</summary>
    public MonthVersion? UnknownVersion => collided?.Unknown;

    /// <summary>What the cell shows; null where it shows the stored figure.</summary>
    public string? TextOver(EntryRow row, SalesChannel channel)
    {
        if (form is null)
        {
            return null;
        }

        var stored = row.Amounts[channel];
        if (collided is not null && !clashes.ContainsKey((row.Key, channel)))
        {
            return collided.Mine.TryGetValue(row.Key, out var mine) && mine[channel] != stored ? Text(mine[channel]) : null;
        }

        var typed = form.TypedText(row.Key, channel);
        return typed is null || IsSame(typed, stored) ? null : typed;
    }

    public Refusal? RefusalOf(LineKey key, SalesChannel channel) => form?.Refused.GetValueOrDefault((key, channel));

    public bool Clash(LineKey key, SalesChannel channel) => clashes.ContainsKey((key, channel));

    /// <summary>The amounts that the row would have if what is typed were saved; a cell that cannot be read counts as blank.</summary>
    public ChannelAmounts AmountsOf(EntryRow row)
    {
        if (form is null)
        {
            return row.Amounts;
        }

        var amounts = row.Amounts;
        foreach (var channel in SalesChannels.All)
        {
            if (TextOver(row, channel) is { } text)
            {
                amounts = amounts.With(channel, AmountParser.Parse(text).Satang);
            }
        }

        return amounts;
    }

    /// <summary>The row's remark as it stands or was typed.</summary>
    public string RemarkOf(EntryRow row) => Posted(row) is { } typed ? typed.Text : row.Remark;

    /// <summary>
    /// The remark that the officer has read: the one her page was drawn with, and of one that was changed meanwhile the one
    /// that she is told of.
    /// </summary>
    public string SeenRemarkOf(EntryRow row) => RemarkRefusalOf(row.Key) is RemarksChangedMeanwhile changed
        ? changed.Theirs[row.Key]
        : Posted(row) is { } typed ? typed.Seen
        : row.Remark;

    public Refusal? RemarkRefusalOf(LineKey key) => form?.RefusedRemarks.GetValueOrDefault(key);

    private TypedRemark? Posted(EntryRow row) =>
        form is not null && form.Remarks.TryGetValue(row.Key, out var typed) ? typed : null;

    /// <summary>By how many letters a sum is longer than the largest amount; null where it is not.</summary>
    internal static int? Longer(long? satang) => Text(satang).Length - MostLetters is var longer and > 0 ? longer : null;

    internal static string Text(long? satang) => satang is { } value ? new Baht(value).ToString() : "";

    private static bool IsSame(string typed, long? stored) =>
        AmountParser.Parse(typed) is { IsOk: true } reading && reading.Satang == stored;
}
