using Chumchon.Data.Demo;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Money;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Generate;

/// <summary>
/// A month as an office comes to it: its rows by Sync, its figures in one to three saves on days that follow on each other, and now
/// and then a slip of the first days put right with the last.
/// </summary>
internal static class SavedInParts
{
    /// <param name="rows">The month as it shall be in the end.</param>
    public static void AddTo(MadeChain chain, int district, SalesMonth month, IReadOnlyList<SalesRow> rows)
    {
        var parts = Math.Min(rows.Count, PartsOf(district, month));
        var last = MadeChain.SavedAt(district, month);
        chain.Add(month, AuditKind.ReturnSynced, last.AddDays(1 - parts).AddMinutes(-10), [.. rows.Select(static row => row with { Amounts = ChannelAmounts.Blank })]);

        var corrects = parts > 1 && Draw.Below(100, Drawing.Corrects, district, month.Index) < 40;
        var slips = new List<SalesRow>();
        for (var part = 0; part < parts; part++)
        {
            var isLast = part == parts - 1;
            var put = rows.Take((rows.Count * part / parts)..(rows.Count * (part + 1) / parts)).Where(static row => !row.Amounts.IsBlank).ToList();
            if (corrects && !isLast)
            {
                var slipped = put.FindAll(row => IsSlip(row, month));
                slips.AddRange(slipped);
                put = put.ConvertAll(row => slipped.Contains(row) ? Slipped(row) : row);
            }

            // Nothing typed is saved at the end alone, which confirms the month.
            if (put.Count > 0 || isLast)
            {
                chain.Add(month, AuditKind.ReturnSaved, last.AddDays(part + 1 - parts), isLast ? [.. slips, .. put] : put);
            }
        }
    }

    private static int PartsOf(int district, SalesMonth month) => Draw.Below(100, Drawing.Parts, district, month.Index) switch
    {
        < 60 => 1,
        < 85 => 2,
        _ => 3,
    };

    private static bool IsSlip(SalesRow row, SalesMonth month) =>
        row.Amounts.DomesticOffline is > 0 and var sold && sold * 10 <= Baht.MostOfOneAmount.Satang
        && Draw.Below(100, Drawing.Slips, row.Key.Producer, (int)row.Key.Type, month.Index) < 3;

    /// <summary>A nought too many.</summary>
    private static SalesRow Slipped(SalesRow row) =>
        row with { Amounts = row.Amounts.With(SalesChannel.DomesticOffline, row.Amounts.DomesticOffline * 10) };
}
