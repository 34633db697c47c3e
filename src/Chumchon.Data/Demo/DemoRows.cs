using System.Security.Cryptography;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Demo;

/// <summary>What is made up, as rows of the tables that a real run of registrations and saves fills.</summary>
internal static class DemoRows
{
    private static readonly string[] Channels = ["domestic_offline", "domestic_online", "overseas_offline", "overseas_online"];

    private static readonly string[] Totals = ["rows", "rows_entered", "producers", "producers_reported", .. Channels];

    private static readonly byte[] NothingPosted = SHA256.HashData([]);

    public static TableRows Accounts(IEnumerable<DemoAccount> accounts, string passwordHash) =>
        new("account", DemoAccounts.Columns, accounts.Select(account => DemoAccounts.Row(account, passwordHash)));

    public static TableRows Members(IEnumerable<DemoAccount> accounts) => new(
        "office_member", ["account_id", "office_id", "role"],
        accounts.Select(static account => (object?[])[account.Id, account.Office, (int)account.Role]));

    public static TableRows Producers(IEnumerable<DemoProducer> producers) => new(
        "producer", ["id", "district_code", "subdistrict_code", "name", "name_search", "kind", "status", "external_code", "products"],
        producers.Select(static p => (object?[])
        [
            p.Key, p.DistrictCode, p.SubdistrictCode, p.Name, NameSearch.Of(p.Name), p.Kind, (int)ProducerStatus.Active, p.Code, p.Products,
        ]));

    /// <param name="districtOf">The district of a producer.</param>
    public static TableRows Lines(IEnumerable<DemoLine> lines, Func<long, int> districtOf) => new(
        "producer_line", ["producer_id", "product_type", "district_code", "active"],
        lines.Select(line => (object?[])[line.Producer, line.Type, districtOf(line.Producer), true]));

    public static TableRows Facts(IEnumerable<DemoFact> facts) => new(
        "sales_entry", ["district_code", "month", "producer_id", "product_type", "kind", .. Channels],
        facts.Select(static f => (object?[])
        [
            f.District, f.Month, f.Producer, f.Type, f.Kind, f.DomesticOffline, f.DomesticOnline, f.OverseasOffline, f.OverseasOnline,
        ]));

    public static TableRows Returns(IEnumerable<DemoReturn> returns) => new(
        "monthly_return", ["district_code", "month", "version", "stamp", "state", "saved_by", "first_saved_at", "saved_at", "first_complete_at", "changed_at", .. Totals],
        returns.Select(static made =>
        {
            long? at = made.IsSaved ? made.Entry.AtUnixMs : null;
            return (object?[])
            [
                made.Entry.District, made.Entry.Month, made.Entry.Version, AuditEntry.Stamp(made.Hash), (int)(made.IsSaved ? ReturnState.Saved : ReturnState.Synced),
                made.IsSaved ? made.Entry.Account : null, at, at, made.Totals.IsComplete ? at : null, at, .. TotalsOf(made.Totals),
            ];
        }));

    /// <summary>The receipts of those that count as confirmed.</summary>
    public static TableRows Saves(IEnumerable<DemoReturn> returns) => new(
        "return_save",
        [
            "district_code", "month", "version", "save_id", "payload_hash", "officer_id", "saved_at", "cells_changed",
            "cells_merged", "remarks_changed", "audit_number", "hash", .. Totals,
        ],
        returns.Where(static made => made.IsSaved).Select(static made => (object?[])
        [
            made.Entry.District, made.Entry.Month, made.Entry.Version, new Guid(made.Hash.AsSpan(0, 16), bigEndian: true).ToString("D"),
            NothingPosted, made.Entry.Account, made.Entry.AtUnixMs, made.Cells, 0, 0, made.Entry.Number, made.Hash, .. TotalsOf(made.Totals),
        ]));

    public static TableRows AuditEntries(IEnumerable<DemoReturn> returns) => new(
        "audit_entry", ["stream", "number", "at", "account_id", "kind", "district_code", "month", "version", "hash"],
        returns.Select(static made => (object?[])
        [
            made.Entry.Stream, made.Entry.Number, made.Entry.AtUnixMs, made.Entry.Account, (int)made.Entry.Kind, made.Entry.District,
            made.Entry.Month, made.Entry.Version, made.Hash,
        ]));

    /// <summary>The end of each district's stream.</summary>
    /// <param name="returns">All of each district's, oldest first.</param>
    public static TableRows AuditHeads(IEnumerable<DemoReturn> returns) => new(
        "audit_head", ["stream", "number", "hash", "stamp"],
        returns.GroupBy(static made => made.Entry.Stream)
            .Select(static stream => (object?[])[stream.Key, stream.Last().Entry.Number, stream.Last().Hash, AuditEntry.Stamp(stream.Last().Hash)]));

    private static object?[] TotalsOf(ReturnTotals t) =>
    [
        t.Rows, t.RowsEntered, t.Producers, t.ProducersReported,
        t.Amounts.DomesticOffline, t.Amounts.DomesticOnline, t.Amounts.OverseasOffline, t.Amounts.OverseasOnline,
    ];
}
