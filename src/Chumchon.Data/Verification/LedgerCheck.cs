using System.Data.Common;
using Chumchon.Data.Audit;
using Chumchon.Data.Setup;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Verification;

/// <summary>
/// Recomputes from the facts what saves left behind, district by district, each of one moment: it may run while officers save, and
/// holds one district at a time. Audit chains are followed from their first entry whatever months are asked for. What it cannot
/// find out: that somebody rewrote a whole chain together with its receipts and facts.
/// </summary>
public sealed class LedgerCheck(ChumchonDatabase database)
{
    // The last one goes from district to district of the facts instead of over the facts.
    private const string Districts =
        """
        select code from district
        union select district_code from monthly_return
        union select district_code from return_save
        union select district_code from sales_rollup
        union select district_code from audit_entry where district_code > 0
        union select code from (
            with recursive known(code) as (
                select min(district_code) from sales_entry
                union all
                select (select min(district_code) from sales_entry where district_code > known.code) from known where known.code is not null)
            select code from known where code is not null) of_facts
        """;

    /// <summary>Checks the months of an area and the chains of its districts; of the whole country also those of accounts.</summary>
    /// <returns>What the facts come to, for whoever checks what is made of them.</returns>
    public async Task<FactSums> ExecuteAsync(
        AreaScope area, SalesMonth first, SalesMonth last, Differences found, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        var sums = new FactSums();
        var districts = await DistrictsAsync(area, cancellation);
        foreach (var (index, district) in districts.Index())
        {
            var ledger = await database.ReadAsync(
                transaction => DistrictLedger.ReadAsync(transaction, district, first, last, cancellation), cancellation);
            foreach (var month in new DistrictCheck(ledger, found).Run())
            {
                sums.Add(month);
            }

            progress?.Report(new("districts", index + 1, districts.Count));
        }

        await database.ReadAsync(
            async transaction =>
            {
                await CheckOrphansAsync(transaction, area, found, cancellation);
                await new RegisterCheck(transaction, area, found, cancellation).RunAsync();
                if (area == AreaScope.Country)
                {
                    await CheckOtherChainsAsync(transaction, found, cancellation);
                    await CheckDaysAsync(transaction, found, cancellation);
                    sums.Published = await PublishedCheck.ExecuteAsync(transaction, found, cancellation);
                }

                return true;
            },
            cancellation);
        return sums;
    }

    /// <summary>Names all that the months of the area hold: equal before and after, nothing was written between.</summary>
    public Task<long> StampAsync(AreaScope area, CancellationToken cancellation) => database.ReadAsync(
        transaction => transaction.Command(
            "select cast(coalesce(sum(stamp), 0) as bigint) from monthly_return where district_code between @from and @to",
            ("@from", area.FirstDistrict), ("@to", area.LastDistrict)).FirstAsync(static reader => reader.GetInt64(0), cancellation),
        cancellation);

    private async Task<List<DistrictCode>> DistrictsAsync(AreaScope area, CancellationToken cancellation)
    {
        var codes = await database.ReadAsync(
            transaction => transaction.Command(Districts).ListAsync(static reader => reader.GetInt32(0), cancellation), cancellation);
        return [.. codes.Order().Select(static code => new DistrictCode(code)).Where(area.Includes)];
    }

    /// <summary>Lines of the rollup whose month has no return: no district's ledger holds them.</summary>
    private static Task CheckOrphansAsync(DbTransaction transaction, AreaScope area, Differences found, CancellationToken cancellation) =>
        transaction.Command(
            """
            select distinct district_code, month from sales_rollup line
            where district_code between @from and @to and not exists (
                select 1 from monthly_return stored where stored.district_code = line.district_code and stored.month = line.month)
            """,
            ("@from", area.FirstDistrict), ("@to", area.LastDistrict)).ForEachAsync(
            reader => found.Add("rollup", $"d{reader.GetInt32(0)} {new SalesMonth(reader.GetInt32(1))}", "none: there is no return", "lines of it"),
            cancellation);

    private static async Task CheckDaysAsync(DbTransaction transaction, Differences found, CancellationToken cancellation)
    {
        foreach (var day in await DailyHeads.CheckAsync(transaction, cancellation))
        {
            found.Compare("daily head", $"{day.Taken.Day}", Convert.ToHexStringLower(day.Now ?? []), Convert.ToHexStringLower(day.Taken.Root));
        }
    }

    private static async Task CheckOtherChainsAsync(DbTransaction transaction, Differences found, CancellationToken cancellation)
    {
        var heads = (await transaction.Command(
            $"{StoredHead.Select} where district_code = 0 or stream <> @returns", ("@returns", AuditStream.ReturnsNumber))
            .ListAsync(StoredHead.Read, cancellation)).ToDictionary(static head => head.Stream);
        ChainWalk? walk = null;
        await StoredEntries.ForEachOfOthersAsync(
            transaction,
            entry =>
            {
                if (walk?.Stream != entry.Stream)
                {
                    End(walk);
                    walk = new(entry.Stream, found);
                }

                walk.Next(entry);
            },
            cancellation);
        End(walk);
        foreach (var head in heads.Values)
        {
            new ChainWalk(head.Stream, found).End(head);
        }

        void End(ChainWalk? ended)
        {
            if (ended is not null)
            {
                heads.Remove(ended.Stream, out var head);
                ended.End(head);
            }
        }
    }
}
