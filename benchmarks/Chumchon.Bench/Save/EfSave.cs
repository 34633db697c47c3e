using Chumchon.Data.Model;
using Chumchon.Data.Returns;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Chumchon.Bench.Save;

/// <summary>
/// The same save as a good EF program does it: pooled contexts, one transaction, the version as a concurrency token, one
/// SaveChanges for facts, totals, audit and receipt, and the rollup recomputed by the same two statements.
/// </summary>
internal sealed class EfSave(PooledDbContextFactory<EfContext> contexts, SemaphoreSlim? gate)
{
    /// <summary>Its months bear no stamp.</summary>
    public async Task<long> SaveAsync(SaveRequest request)
    {
        await (gate?.WaitAsync() ?? Task.CompletedTask);
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            await using var transaction = await context.Database.BeginTransactionAsync();
            await WriteAsync(context, request);
            await RecomputeRollupAsync(context, request.District.Value, request.Month.Index);
            await transaction.CommitAsync();
            return 0;
        }
        finally
        {
            gate?.Release();
        }
    }

    private static async Task WriteAsync(EfContext context, SaveRequest request)
    {
        var (district, month, at) = (request.District.Value, request.Month.Index, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        var window = await context.ReportingMonths.AsNoTracking().FirstOrDefaultAsync(row => row.Month == month);
        if (window is not null && (at < window.OpensAt || at >= window.ClosesAt))
        {
            throw new InvalidOperationException("The month takes no figures.");
        }

        var monthlyReturn = await context.MonthlyReturns.SingleAsync(row => row.DistrictCode == district && row.Month == month);
        context.Entry(monthlyReturn).Property(static row => row.Version).OriginalValue = request.Version.Number;
        monthlyReturn.Version = request.Version.Number + 1;
        var facts = await context.SalesEntries.Where(row => row.DistrictCode == district && row.Month == month)
            .ToDictionaryAsync(static row => new LineKey(row.ProducerId, row.ProductType));
        var changes = Apply(facts, request);
        var totals = ReturnTotals.Of(facts.Values.Select(RowOf));
        var entry = await AppendAuditAsync(context, request, changes, at);
        SetTotals(monthlyReturn, totals, SaveWorld.At(request.District).Account, at);
        context.ReturnSaves.Add(Receipt(request, entry, totals, changes.Count));
        await context.SaveChangesAsync();
    }

    private static List<CellChange> Apply(Dictionary<LineKey, SalesEntry> facts, SaveRequest request)
    {
        var stored = facts.ToDictionary(static fact => fact.Key, static fact => RowOf(fact.Value));
        var changes = new List<CellChange>();
        foreach (var (key, amounts) in ReturnMerge.Lay(stored, [], request.Cells).Changed)
        {
            changes.AddRange(SalesChannels.All
                .Where(channel => stored[key].Amounts[channel] != amounts[channel])
                .Select(channel => new CellChange(key, channel, stored[key].Amounts[channel], amounts[channel])));
            var fact = facts[key];
            (fact.DomesticOffline, fact.DomesticOnline) = (amounts.DomesticOffline, amounts.DomesticOnline);
            (fact.OverseasOffline, fact.OverseasOnline) = (amounts.OverseasOffline, amounts.OverseasOnline);
        }

        return changes;
    }

    private static async Task<AuditEntryRow> AppendAuditAsync(EfContext context, SaveRequest request, List<CellChange> changes, long at)
    {
        var stream = AuditStream.Returns(request.District);
        var head = await context.AuditHeads.SingleOrDefaultAsync(row => row.DistrictCode == stream.District && row.Stream == stream.Number)
            ?? context.AuditHeads.Add(new AuditHead { DistrictCode = stream.District, Stream = stream.Number }).Entity;
        var actor = SaveWorld.At(request.District);
        var entry = new AuditEntry(
            stream, head.Number + 1, at, actor.Author, AuditKind.ReturnSaved, request.Month.Index, request.Version.Number + 1)
        {
            Changes = [.. changes.OrderBy(static change => (change.Key.Number, change.Channel))],
        };
        (head.Number, head.Hash) = (entry.Number, AuditBody.Hash(head.Hash, AuditBody.Write(entry)));
        context.Set<AuditLine>().AddRange(changes.Select(change => new AuditLine
        {
            DistrictCode = request.District.Value,
            Number = entry.Number,
            ProducerId = change.Key.Producer,
            ProductType = (int)change.Key.Type,
            Channel = (int)change.Channel!.Value,
            Before = change.Before,
            After = change.After,
        }));
        return context.AuditEntries.Add(new AuditEntryRow
        {
            DistrictCode = stream.District,
            Stream = stream.Number,
            Number = entry.Number,
            At = at,
            AccountId = actor.Account,
            Kind = entry.Kind,
            Subject = entry.Subject,
            Version = entry.Version,
            Hash = head.Hash,
        }).Entity;
    }

    private static void SetTotals(MonthlyReturn row, ReturnTotals totals, long officer, long at)
    {
        (row.State, row.SavedBy, row.SavedAt) = (ReturnState.Saved, officer, at);
        (row.Rows, row.RowsEntered, row.Producers, row.ProducersReported) =
            (totals.Rows, totals.RowsEntered, totals.Producers, totals.ProducersReported);
        (row.DomesticOffline, row.DomesticOnline, row.OverseasOffline, row.OverseasOnline) =
            (totals.Sums.DomesticOffline, totals.Sums.DomesticOnline,
             totals.Sums.OverseasOffline, totals.Sums.OverseasOnline);
    }

    private static ReturnSave Receipt(SaveRequest request, AuditEntryRow entry, ReturnTotals totals, int changed) => new()
    {
        DistrictCode = request.District.Value,
        Month = request.Month.Index,
        Version = entry.Version,
        SaveId = request.SaveId.ToString("D"),
        PayloadHash = request.PayloadHash(entry.AccountId),
        OfficerId = entry.AccountId,
        SavedAt = entry.At,
        CellsChanged = changed,
        Rows = totals.Rows,
        RowsEntered = totals.RowsEntered,
        Producers = totals.Producers,
        ProducersReported = totals.ProducersReported,
        DomesticOffline = totals.Sums.DomesticOffline,
        DomesticOnline = totals.Sums.DomesticOnline,
        OverseasOffline = totals.Sums.OverseasOffline,
        OverseasOnline = totals.Sums.OverseasOnline,
        AuditNumber = entry.Number,
        Hash = entry.Hash,
    };

    private static async Task RecomputeRollupAsync(EfContext context, int district, int month)
    {
        await context.Database.ExecuteSqlAsync($"delete from sales_rollup where month = {month} and district_code = {district}");
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into sales_rollup (month, district_code, product_type, kind, rows_entered,
                domestic_offline, domestic_online, overseas_offline, overseas_online)
            select month, district_code, product_type, kind, count(*),
                coalesce(sum(domestic_offline), 0), coalesce(sum(domestic_online), 0),
                coalesce(sum(overseas_offline), 0), coalesce(sum(overseas_online), 0)
            from sales_entry
            where district_code = {district} and month = {month}
                and coalesce(domestic_offline, domestic_online, overseas_offline, overseas_online) is not null
            group by month, district_code, product_type, kind
            """);
    }

    private static SalesRow RowOf(SalesEntry fact) => new(
        new LineKey(fact.ProducerId, fact.ProductType),
        fact.Kind,
        new ChannelAmounts(fact.DomesticOffline, fact.DomesticOnline, fact.OverseasOffline, fact.OverseasOnline));
}
