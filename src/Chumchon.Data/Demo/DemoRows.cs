using System.Security.Cryptography;
using Chumchon.Data.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Demo;

/// <summary>What is made up, as rows of the tables that a real run of registrations and saves fills.</summary>
internal static class DemoRows
{
    private static readonly string[] Channels = [.. ChannelColumns.Names];

    private static readonly string[] Totals = ["rows", "rows_entered", "producers", "producers_reported", .. Channels];

    private static readonly byte[] NothingPosted = SHA256.HashData([]);

    public static TableRows Accounts(IEnumerable<DemoAccount> accounts, string passwordHash) =>
        new("account", DemoAccounts.Columns, accounts.Select(account => DemoAccounts.Row(account, passwordHash)));

    public static TableRows Members(IEnumerable<DemoAccount> accounts) => new(
        "office_member", ["account_id", "office_id", "role", "starts_at"],
        accounts.Select(static account => (object?[])[account.Id, account.Office, (int)account.Role, 0L]));

    public static TableRows Producers(IEnumerable<DemoProducer> producers) => new(
        "producer",
        [
            "id", "district_code", "subdistrict_code", "name", "name_search", "kind", "status", "status_since", "external_code", "products",
            "registration_round", "star", "version",
        ],
        producers.Select(static p => (object?[])
        [
            p.Key, p.DistrictCode, p.SubdistrictCode, p.Name, NameSearch.Of(p.Name), p.Kind, (int)ProducerStatus.Active, 0, p.Code, p.Products,
            DemoRegister.RoundOf(p.Key, p.Code), DemoRegister.StarOf(p.Key), 0L,
        ]));

    /// <param name="districtOf">The district of a producer.</param>
    public static TableRows Lines(IEnumerable<DemoLine> lines, Func<long, int> districtOf) => new(
        "producer_line", ["producer_id", "product_type", "district_code", "active"],
        lines.Select(line => (object?[])[line.Producer, line.Type, districtOf(line.Producer), true]));

    public static TableRows Facts(IEnumerable<DemoFact> facts) => new(
        "sales_entry", ["district_code", "month", "producer_id", "product_type", "kind", .. Channels],
        facts.Select(static f => (object?[])
        [
            f.District, f.Month, f.Producer, f.Type, f.Kind, .. ChannelColumns.CellsOf(f.Amounts).Cast<object?>(),
        ]));

    /// <summary>Each month as its last write left it.</summary>
    public static TableRows Returns(IReadOnlyList<MadeWrite> writes) => new(
        "monthly_return", ["district_code", "month", "version", "stamp", "state", "saved_by", "first_saved_at", "saved_at", "first_complete_at", "changed_at", .. Totals],
        writes.GroupBy(static made => (made.Entry.Stream, made.Entry.Subject)).Select(static month =>
        {
            var (last, saves) = (month.Last(), month.Where(static made => made.IsSave).ToList());
            return (object?[])
            [
                month.Key.Stream.District, (int)month.Key.Subject, last.Entry.Version, last.Chained.Stamp,
                (int)(saves.Count == 0 ? ReturnState.Synced : ReturnState.Saved), saves.LastOrDefault()?.Entry.By.Account,
                saves.FirstOrDefault()?.Entry.AtUnixMs, saves.LastOrDefault()?.Entry.AtUnixMs,
                saves.Find(static made => made.Totals.IsComplete)?.Entry.AtUnixMs,
                saves.FindLast(static made => made.Entry.CellsChanged > 0)?.Entry.AtUnixMs, .. TotalsOf(last.Totals),
            ];
        }));

    /// <summary>The receipts of those that confirm.</summary>
    public static TableRows Saves(IEnumerable<MadeWrite> writes) => new(
        "return_save",
        [
            "district_code", "month", "version", "save_id", "payload_hash", "officer_id", "saved_at", "cells_changed",
            "cells_merged", "remarks_changed", "audit_number", "hash", .. Totals,
        ],
        writes.Where(static made => made.IsSave).Select(static made => (object?[])
        [
            made.Entry.Stream.District, (int)made.Entry.Subject, made.Entry.Version, new Guid(made.Chained.Hash.AsSpan(0, 16), bigEndian: true).ToString("D"),
            NothingPosted, made.Entry.By.Account, made.Entry.AtUnixMs, made.Entry.CellsChanged, 0, 0,
            made.Entry.Number, made.Chained.Hash, .. TotalsOf(made.Totals),
        ]));

    public static TableRows AuditEntries(IEnumerable<MadeWrite> writes) =>
        new("audit_entry", ChainedEntry.Columns, writes.Select(static made => made.Chained.Row));

    private static object?[] TotalsOf(ReturnTotals t) =>
    [
        t.Rows, t.RowsEntered, t.Producers, t.ProducersReported,
        .. SalesChannels.All.Select(channel => (object?)t.Sums[channel]),
    ];
}
