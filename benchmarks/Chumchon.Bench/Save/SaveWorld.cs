using Chumchon.Data;
using Chumchon.Data.Model;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Bench.Save;

/// <summary>Fifty districts with a synced month of a hundred rows each, and figures that differ at every save.</summary>
internal static class SaveWorld
{
    public const int Writers = 50;
    public const int Rows = 100;

    /// <summary>The version that the seeded months stand at.</summary>
    public const long FirstVersion = 1;

    public static readonly SalesMonth Month = SalesMonth.Of(2024, 2);

    public static DistrictCode District(int writer) => new(9001 + writer);

    /// <summary>The officer of a district.</summary>
    public static Actor At(DistrictCode district) =>
        new(Account: 1001 + district.Value, Office: 1, OfficeRole.DistrictOfficer, AreaScope.Of(district), WriteWay.Page);

    public static async Task AddToAsync(ChumchonDatabase database)
    {
        await using var context = database.CreateContext();
        for (var writer = 0; writer < Writers; writer++)
        {
            context.Add(new MonthlyReturn
            {
                DistrictCode = District(writer).Value,
                Month = Month.Index,
                Version = FirstVersion,
                State = ReturnState.Synced,
                Rows = Rows,
                Producers = Rows,
            });
            context.AddRange(Lines(writer).Select(key => new SalesEntry
            {
                DistrictCode = District(writer).Value,
                Month = Month.Index,
                ProducerId = key.Producer,
                ProductType = key.Type,
                Kind = (ProducerKind)(1 + (key.Producer % 3)),
            }));
        }

        await context.SaveChangesAsync();
    }

    /// <summary>What a writer types, by turns: every cell differs from the save before.</summary>
    public static TypedCell[][] Figures(int writer, int channels) =>
        [.. Enumerable.Range(0, 2).Select(turn => Typed(writer, channels, turn))];

    private static TypedCell[] Typed(int writer, int channels, int turn) =>
    [
        .. from key in Lines(writer)
           from channel in SalesChannels.All.Take(channels)
           select new TypedCell(key, channel, (100_000 * key.Producer % 9_000_000) + (1_000 * (int)channel) + turn + 1),
    ];

    private static IEnumerable<LineKey> Lines(int writer) => Enumerable.Range(0, Rows)
        .Select(row => new LineKey((10_000 * (writer + 1L)) + row, (ProductType)(1 + (row % 5))));

    /// <summary>Holds that what was measured was whole: a version, a receipt and a chain entry a save, a change a cell.</summary>
    /// <param name="changed">Counts the changes that the audit holds.</param>
    public static async Task VerifyAsync(ChumchonDatabase database, int saves, int channels, Func<Task<int>>? changed = null)
    {
        await using var context = database.CreateContext();
        var versions = await context.MonthlyReturns.SumAsync(static month => month.Version - FirstVersion);
        var receipts = await context.ReturnSaves.CountAsync();
        var entries = await context.AuditEntries.CountAsync();
        var changes = changed is null ? await ChangesAsync(context) : await changed();
        var totals = await context.MonthlyReturns.SumAsync(static month => month.DomesticOffline);
        var rollup = await context.SalesRollups.SumAsync(static sums => sums.DomesticOffline);
        var facts = await context.SalesEntries.SumAsync(static entry => entry.DomesticOffline ?? 0);
        if ((versions, receipts, entries, changes) != (saves, saves, saves, saves * Rows * channels) || totals != facts || rollup != facts)
        {
            throw new InvalidOperationException(
                $"{saves} saves left {versions} versions, {receipts} receipts, {entries} entries, {changes} changes; {totals}, {rollup}, {facts}.");
        }
    }

    private static async Task<int> ChangesAsync(ChumchonContext context)
    {
        var changes = 0;
        await foreach (var body in context.AuditEntries.Select(static entry => entry.Body).AsAsyncEnumerable())
        {
            changes += AuditBody.Read(body).Changes.Count;
        }

        return changes;
    }
}
