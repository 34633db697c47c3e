using System.Data.Common;
using System.Security.Cryptography;
using Chumchon.Data.Setup;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Demo;

/// <summary>
/// Puts the demonstration country into a database that holds the areas and nothing else, in one transaction: all of it, or
/// nothing. Everything but the accounts' secrets is the same on every machine and both databases.
/// </summary>
public sealed class DemoLoad(ChumchonDatabase database)
{
    private const int RowsBetweenReports = 2_000;

    private static readonly string[] Channels = ["domestic_offline", "domestic_online", "overseas_offline", "overseas_online"];

    private static readonly string[] Totals = ["rows", "rows_entered", "producers", "producers_reported", .. Channels];

    private static readonly byte[] NothingPosted = SHA256.HashData([]);

    /// <summary>Loads the country; false, and nothing is written, where the installation is in use.</summary>
    /// <param name="passwordHash">Of the one password of all accounts, as Identity stores it.</param>
    public Task<bool> ExecuteAsync(
        DemoCountry country, string passwordHash, IProgress<LoadProgress>? progress, CancellationToken cancellation) =>
        database.WriteAsync(
            async transaction =>
            {
                if (!await Installation.IsUnusedAsync(transaction, cancellation))
                {
                    return false;
                }

                var accounts = await DemoAccounts.MakeAsync(transaction, cancellation);
                var officers = accounts.Where(static account => account.UserName[0] == 'd').ToDictionary(static a => a.AreaCode, static a => a.Id);
                foreach (var (step, count, rows) in Steps(country, accounts, passwordHash, DemoReturn.MakeAll(country, officers)))
                {
                    await database.CopyAsync(transaction, rows with { Rows = Reported(rows.Rows, step, count, progress) }, cancellation);
                }

                await SumUpAsync(transaction, cancellation);
                await Installation.SetAsync(transaction, Installation.DemoSetting, "FY2567", cancellation);
                return true;
            },
            cancellation);

    private static IEnumerable<(string Step, int Count, TableRows Rows)> Steps(
        DemoCountry country, List<DemoAccount> accounts, string passwordHash, List<DemoReturn> returns)
    {
        var saves = returns.Where(static made => made.IsSaved).ToList();
        var districts = country.Producers.ToDictionary(static producer => producer.Key, static producer => producer.DistrictCode);
        yield return ("accounts", accounts.Count, new("account", DemoAccounts.Columns, accounts.Select(a => DemoAccounts.Row(a, passwordHash))));
        yield return ("offices", accounts.Count, new(
            "office_member", ["account_id", "office_id", "role"],
            accounts.Select(static a => (object?[])[a.Id, a.Office, (int)a.Role])));
        yield return ("producers", country.Producers.Count, new(
            "producer", ["id", "district_code", "subdistrict_code", "name", "name_search", "kind", "status", "external_code", "products"],
            country.Producers.Select(Producer)));
        yield return ("product types", country.Lines.Count, new(
            "producer_line", ["producer_id", "product_type", "district_code", "active"],
            country.Lines.Select(line => (object?[])[line.Producer, line.Type, districts[line.Producer], true])));
        yield return ("sales", country.Facts.Count, new(
            "sales_entry",
            ["district_code", "month", "producer_id", "product_type", "kind", .. Channels],
            InKeyOrder(country.Facts).Select(Fact)));
        yield return ("returns", returns.Count, new(
            "monthly_return", ["district_code", "month", "version", "state", "saved_by", "saved_at", .. Totals], returns.Select(Return)));
        yield return ("saves", saves.Count, new(
            "return_save",
            [
                "district_code", "month", "version", "save_id", "payload_hash", "officer_id", "saved_at", "cells_changed",
                "cells_merged", "audit_number", "hash", .. Totals,
            ],
            saves.Select(Save)));
        yield return ("audit", returns.Count, new(
            "audit_entry", ["stream", "number", "at", "account_id", "kind", "district_code", "month", "version", "hash"],
            returns.Select(AuditEntry)));
    }

    private static object?[] Producer(DemoProducer p) =>
    [
        p.Key, p.DistrictCode, p.SubdistrictCode, p.Name, NameSearch.Of(p.Name), p.Kind, (int)ProducerStatus.Active, p.Code, p.Products,
    ];

    private static IOrderedEnumerable<DemoFact> InKeyOrder(IEnumerable<DemoFact> facts) =>
        facts.OrderBy(static fact => fact.District).ThenBy(static fact => fact.Month);

    private static object?[] Fact(DemoFact f) =>
    [
        f.District, f.Month, f.Producer, f.Type, f.Kind, f.DomesticOffline, f.DomesticOnline, f.OverseasOffline, f.OverseasOnline,
    ];

    private static object?[] Return(DemoReturn made) =>
    [
        made.Entry.District, made.Entry.Month, made.Entry.Version, (int)(made.IsSaved ? ReturnState.Saved : ReturnState.Synced),
        made.IsSaved ? made.Entry.Account : null, made.IsSaved ? made.Entry.AtUnixMs : null, .. TotalsOf(made.Totals),
    ];

    private static object?[] Save(DemoReturn made) =>
    [
        made.Entry.District, made.Entry.Month, made.Entry.Version, new Guid(made.Hash.AsSpan(0, 16), bigEndian: true).ToString("D"),
        NothingPosted, made.Entry.Account, made.Entry.AtUnixMs, made.Cells, 0, made.Entry.Number, made.Hash, .. TotalsOf(made.Totals),
    ];

    private static object?[] AuditEntry(DemoReturn made) =>
    [
        made.Entry.Stream, made.Entry.Number, made.Entry.AtUnixMs, made.Entry.Account, (int)made.Entry.Kind, made.Entry.District,
        made.Entry.Month, made.Entry.Version, made.Hash,
    ];

    private static object?[] TotalsOf(ReturnTotals t) =>
    [
        t.Rows, t.RowsEntered, t.Producers, t.ProducersReported,
        t.Amounts.DomesticOffline, t.Amounts.DomesticOnline, t.Amounts.OverseasOffline, t.Amounts.OverseasOnline,
    ];

    /// <summary>What follows from the rows that were copied: the rollup from the facts, the heads from the audit entries.</summary>
    private static async Task SumUpAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        await transaction.Command(
            """
            insert into sales_rollup (month, district_code, product_type, kind, rows_entered,
                domestic_offline, domestic_online, overseas_offline, overseas_online)
            select month, district_code, product_type, kind, count(*),
                coalesce(sum(domestic_offline), 0), coalesce(sum(domestic_online), 0),
                coalesce(sum(overseas_offline), 0), coalesce(sum(overseas_online), 0)
            from sales_entry
            where coalesce(domestic_offline, domestic_online, overseas_offline, overseas_online) is not null
            group by month, district_code, product_type, kind
            """).ExecuteAsync(cancellation);
        await transaction.Command(
            """
            insert into audit_head (stream, number, hash)
            select stream, number, hash from audit_entry entry
            where number = (select max(number) from audit_entry of_stream where of_stream.stream = entry.stream)
            """).ExecuteAsync(cancellation);
    }

    private static IEnumerable<object?[]> Reported(
        IEnumerable<object?[]> rows, string step, int count, IProgress<LoadProgress>? progress)
    {
        var done = 0;
        foreach (var row in rows)
        {
            yield return row;
            if (++done % RowsBetweenReports == 0 || done == count)
            {
                progress?.Report(new LoadProgress(step, done, count));
            }
        }
    }
}
