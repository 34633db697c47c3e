using System.Data.Common;
using Chumchon.Data.Months;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>
/// One write to a district's month, in the order that keeps it right on both databases: the gate first, then the rows,
/// the audit head, the facts, and the totals and rollup recomputed from the facts. Every write of a month goes this way.
/// </summary>
internal sealed class ReturnTransaction(Write write, DistrictCode district, SalesMonth month)
    : MonthReader(write.Transaction, district, month, write.Cancellation)
{
    private static readonly string CreateReturn =
        $"""
        insert into monthly_return (district_code, month, version, stamp, state, rows, rows_entered, producers, producers_reported, {ChannelColumns.List})
        values (@district, @month, 0, 0, 0, 0, 0, 0, 0, {ChannelColumns.Parameters}) on conflict do nothing
        """;

    // The condition is the lock and nothing else: whether the month is open, the one window says, read in the same transaction.
    // The rows come with the answer, by a statement of its own after the lock: what another writer committed is in them.
    private static readonly string PassGate =
        $"""
        {ChumchonDatabase.NewestApplied};
        update monthly_return set version = version + 1
        where district_code = @district and month = @month and version = @version and stamp = @stamp
        returning version;
        {SelectRows}
        """;

    /// <summary>The write of which it is the part that concerns the month.</summary>
    public Write Written => write;

    /// <summary>What the month was when the gate was passed.</summary>
    public MonthVersion Over { get; private set; }

    /// <summary>The version that this write made; 0 before the gate was passed.</summary>
    public long Version { get; private set; }

    /// <summary>
    /// Takes the month from <paramref name="version"/> to the next, if it still stands there and its window is open; a
    /// row lock orders all who try. False changes nothing.
    /// </summary>
    public async Task<bool> PassGateAsync(MonthVersion version, DateTimeOffset now)
    {
        if (!(await WindowAsync()).IsOpenAt(now))
        {
            return false;
        }

        if (await TryGateAsync(version))
        {
            return true;
        }

        // The first write of a month finds no row to pass by.
        return version == default && await Command(CreateReturn, [.. ChannelColumns.Values(default)]).ExecuteAsync(Cancellation) == 1 && await TryGateAsync(version);
    }

    private async Task<bool> TryGateAsync(MonthVersion version)
    {
        await using var command = Command(
            PassGate,
            ("@version", version.Number),
            ("@stamp", version.Stamp));
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        await reader.ReadAsync(Cancellation);
        write.Database.RefuseNewer(ChumchonDatabase.ReadNewest(reader));
        await reader.NextResultAsync(Cancellation);
        if (!await reader.ReadAsync(Cancellation))
        {
            return false;
        }

        (Over, Version) = (version, reader.GetInt64(0));
        await reader.NextResultAsync(Cancellation);
        Rows = [];
        while (await reader.ReadAsync(Cancellation))
        {
            var row = ReadRow(reader);
            Rows.Add(row.Key, row);
        }

        return true;
    }

    /// <summary>
    /// Passes the gate from whatever version the month has: for writes that hold for any state of the month. Returns why
    /// not, when its window is shut.
    /// </summary>
    public async Task<Refusal?> PassGateFromAnyVersionAsync(DateTimeOffset now)
    {
        MonthVersion? tried = null;
        while (true)
        {
            var version = await CurrentVersionAsync();
            if (version == tried)
            {
                return (await WindowAsync()).RefusalAt(now) ?? new VersionUnknown();
            }

            if (await PassGateAsync(version, now))
            {
                return null;
            }

            tried = version;
        }
    }

    /// <summary>Writes the month as it is, so that the commit has something of this month to make durable.</summary>
    public async Task TouchAsync()
    {
        // Where the window was shut no gate was tried, and with it nobody has looked for a newer schema yet.
        write.Database.RefuseNewer(await Command(ChumchonDatabase.NewestApplied).FirstAsync(ChumchonDatabase.ReadNewest, Cancellation));
        await Command("update monthly_return set version = version where district_code = @district and month = @month").ExecuteAsync(Cancellation);
    }

    /// <summary>
    /// Writes rows as they shall be and takes rows away; then totals, rollup and the audit entry with what changed.
    /// </summary>
    /// <param name="remarks">Remarks that become other than stored.</param>
    /// <param name="receipt">A statement of the caller's that goes with the write, made from what the write leaves behind.</param>
    public async Task<WrittenReturn> WriteAsync(
        AuditKind kind, IReadOnlyCollection<SalesRow> put, IReadOnlyCollection<LineKey> remove,
        IReadOnlyList<WrittenRemark>? remarks = null, Func<WrittenReturn, Statement>? receipt = null)
    {
        var changes = ReturnChanges.Of(await RowsAsync(), put, remove);
        foreach (var row in put)
        {
            Rows![row.Key] = row;
        }

        foreach (var key in remove)
        {
            Rows!.Remove(key);
        }

        var entry = await write.NextAsync(
            AuditStream.Returns(District), kind, Month.Index, Version, changes, [.. remarks?.Select(static remark => remark.Change) ?? []]);
        var written = new WrittenReturn(
            entry.Entry.Number, entry.Hash, new(Over, new(Version, entry.Stamp)), entry.Entry.CellsChanged, ReturnTotals.Of(Rows!.Values));

        var (account, now) = (write.Actor.Account, write.Now);
        var statements = new ReturnStatements(write.Database, District, Month);
        statements.Append(entry);
        statements.Put(put);
        statements.Remove(remove);
        statements.Remark(remarks ?? [], account, now);
        if (changes.Count > 0)
        {
            statements.RecomputeRollup();
        }

        statements.SetTotals(written, confirmed: kind == AuditKind.ReturnSaved, account, now);
        if (receipt is not null)
        {
            statements.Add(receipt(written));
        }

        return written with { LastTouched = await write.ExecuteAsync(statements.All) };
    }
}
