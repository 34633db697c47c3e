using System.Data.Common;
using System.Globalization;
using Chumchon.Data.Returns;
using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Demo;

/// <summary>
/// Adds to a demonstration the made-up months that have passed since it was loaded, and completes those that were made up half
/// entered and are older now, in one transaction and each with its audit entry at the end of its district's stream. What anybody has
/// saved, synced or emptied stays as it is. The figures come to those of a demonstration loaded this day; the audit, which nobody
/// rewrites, tells of two writes where that has one.
/// </summary>
public sealed class DemoMonths(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>The row that holds the last month that was made up.</summary>
    internal const string ThroughSetting = "demo_through";

    /// <summary>Adds the months; how many of districts, none where the database is not this demonstration's or has them.</summary>
    /// <param name="make">Makes the country for a day; asked only where months are missing.</param>
    public async Task<int> AddAsync(Actor actor, Func<DateTimeOffset, DemoCountry> make, CancellationToken cancellation) =>
        await database.ReadAsync(transaction => AreMissingAsync(transaction, SalesMonth.At(clock.GetUtcNow()), cancellation), cancellation)
            ? await AddMissingAsync(actor, make, cancellation)
            : 0;

    private Task<int> AddMissingAsync(Actor actor, Func<DateTimeOffset, DemoCountry> make, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var transaction = write.Transaction;
            var now = clock.GetUtcNow();

            // Another process may have added them meanwhile.
            if (!await AreMissingAsync(transaction, SalesMonth.At(now), cancellation))
            {
                return Decided.RollBack(0);
            }

            var country = make(now);
            var ends = await EndsAsync(transaction, cancellation);
            var held = (await transaction.Command(
                "select district_code, month from monthly_return where month >= @first", ("@first", DemoCountry.FirstMadeUpMonth))
                .ListAsync(static reader => (District: reader.GetInt32(0), Month: reader.GetInt32(1)), cancellation)).ToHashSet();
            var begunMonths = new BegunMonths(transaction);
            var begun = await begunMonths.ReadAsync(country.Facts, cancellation);
            var facts = country.Facts.Where(fact => fact.Month >= DemoCountry.FirstMadeUpMonth
                && (!held.Contains((fact.District, fact.Month)) || begun.ContainsKey((fact.District, fact.Month)))).ToList();
            var officers = DemoAccounts.OfficersOf(await DemoAccounts.MakeAsync(transaction, cancellation));
            var writes = MadeChain.OfDemo(facts, country.Today, officers, ends, begun);
            var added = writes.Where(made => !begun.ContainsKey(BegunMonths.Of(made))).ToList();
            await begunMonths.ClearAsync(begun.Keys, cancellation);
            foreach (var rows in new[] { DemoRows.Facts(DemoLoad.InKeyOrder(facts)), DemoRows.Returns(added), DemoRows.Saves(writes), DemoRows.AuditEntries(writes) })
            {
                await write.CopyAsync(rows);
            }

            foreach (var completed in writes.Where(made => begun.ContainsKey(BegunMonths.Of(made))))
            {
                await begunMonths.Completed(completed).ExecuteAsync(cancellation);
            }

            await MoveEndsAsync(transaction, writes, cancellation);
            await transaction.Command(
                $"""
                {ReturnStatements.InsertRollup} and month >= @first and not exists (
                    select 1 from sales_rollup kept where kept.month = sales_entry.month and kept.district_code = sales_entry.district_code)
                {ReturnStatements.GroupRollup}
                """,
                ("@first", DemoCountry.FirstMadeUpMonth)).ExecuteAsync(cancellation);
            await SetThroughAsync(transaction, country.Today, cancellation);
            return Decided.Commit(writes.Count);
        },
        repeatable: false, cancellation);

    /// <summary>Says that all is made up to the month before a day's.</summary>
    internal static Task SetThroughAsync(DbTransaction transaction, DateTimeOffset today, CancellationToken cancellation) =>
        Installation.SetAsync(
            transaction, ThroughSetting, SalesMonth.At(today).Previous.Index.ToString(CultureInfo.InvariantCulture), cancellation);

    private static async Task<bool> AreMissingAsync(DbTransaction transaction, SalesMonth running, CancellationToken cancellation) =>
        await Installation.SettingAsync(transaction, Installation.DemoSetting, cancellation) == DemoLoad.Mark
        && int.TryParse(await Installation.SettingAsync(transaction, ThroughSetting, cancellation) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var through)
        && through < running.Previous.Index;

    /// <summary>The ends of the districts' streams, locked until the transaction ends.</summary>
    private static async Task<Dictionary<int, StreamEnd>> EndsAsync(DbTransaction transaction, CancellationToken cancellation) =>
        (await transaction.Command(
            $"update audit_head set number = number where district_code > 0 and stream = {AuditStream.ReturnsNumber} returning district_code, number, hash")
            .ListAsync(static reader => (District: reader.GetInt32(0), End: new StreamEnd(reader.GetInt64(1), reader.GetFieldValue<byte[]>(2))), cancellation))
            .ToDictionary(static head => head.District, static head => head.End);

    private static async Task MoveEndsAsync(DbTransaction transaction, List<MadeWrite> writes, CancellationToken cancellation)
    {
        foreach (var last in writes.GroupBy(static made => made.Entry.Stream.District).Select(static district => district.Last()))
        {
            await transaction.Command(
                "update audit_head set number = @number, hash = @hash, stamp = @stamp where district_code = @district and stream = @stream",
                ("@number", last.Entry.Number), ("@hash", last.Chained.Hash), ("@stamp", last.Chained.Stamp),
                ("@district", last.Entry.Stream.District), ("@stream", last.Entry.Stream.Number)).ExecuteAsync(cancellation);
        }
    }
}
