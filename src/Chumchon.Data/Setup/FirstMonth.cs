using System.Data.Common;
using System.Globalization;
using Chumchon.Data.Demo;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Setup;

/// <summary>
/// The first month of the installation (เดือนแรกของระบบ): before it nothing is recorded and no year is offered (R6). It is a row
/// of the database, so that the gate of each write holds it in its one statement.
/// </summary>
public static class FirstMonth
{
    /// <summary>The row; its value is the month's index.</summary>
    public const string Setting = "first_month";

    /// <summary>The index within a statement; null where none was drawn.</summary>
    internal const string Sql = $"(select cast(value as bigint) from system_setting where name = '{Setting}')";

    /// <summary>Null where none was drawn.</summary>
    public static Task<SalesMonth?> OfAsync(ChumchonDatabase database, CancellationToken cancellation) =>
        database.ReadAsync(transaction => OfAsync(transaction, cancellation), cancellation);

    /// <summary>
    /// The fiscal years that can be chosen: from that of the first month to the running one, the latest first. Of an installation
    /// whose first month lies ahead, which a clock set back makes of any, that of the first month.
    /// </summary>
    public static async Task<IReadOnlyList<FiscalYear>> YearsAsync(
        ChumchonDatabase database, DateTimeOffset now, CancellationToken cancellation)
    {
        var running = SalesMonth.At(now).FiscalYear;
        var first = (await OfAsync(database, cancellation))?.FiscalYear ?? running.Previous;
        return [.. Enumerable.Range(first.BuddhistYear, Math.Max(1, running.BuddhistYear - first.BuddhistYear + 1))
            .Reverse().Select(static year => new FiscalYear(year))];
    }

    /// <summary>
    /// Draws it where there is none: the first of the fiscal year in which last month lies, which is the month that a district
    /// records now; earlier where something is recorded already.
    /// </summary>
    public static async Task DrawAsync(Actor actor, ChumchonDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        if (await OfAsync(database, cancellation) is not null)
        {
            return;
        }

        await database.WriteAsync(
            actor, clock,
            async write =>
            {
                var transaction = write.Transaction;
                var month = await Installation.SettingAsync(transaction, Installation.DemoSetting, cancellation) == DemoLoad.Mark
                    ? new(PublishedSales.FirstMonth)
                    : Earlier(SalesMonth.At(write.Now).Previous.FiscalYear.First, await EarliestWrittenAsync(transaction, cancellation));
                await transaction.Command(
                    "insert into system_setting (name, value) values (@name, @value) on conflict do nothing",
                    ("@name", Setting), ("@value", Text(month))).ExecuteAsync(cancellation);
            },
            cancellation);
    }

    /// <summary>Sets it to another month; false, and nothing is written, where something is recorded before that.</summary>
    public static Task<bool> SetAsync(
        Actor actor, ChumchonDatabase database, TimeProvider clock, SalesMonth month, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            if (await EarliestWrittenAsync(write.Transaction, cancellation) < month)
            {
                return Decided.RollBack(false);
            }

            await SetAsync(write.Transaction, month, cancellation);
            await write.AppendAsync(AuditStream.System, AuditKind.FirstMonthSet, month.Index);
            return Decided.Commit(true);
        },
        repeatable: false, cancellation);

    internal static Task SetAsync(DbTransaction transaction, SalesMonth month, CancellationToken cancellation) =>
        Installation.SetAsync(transaction, Setting, Text(month), cancellation);

    internal static Task<SalesMonth?> OfAsync(DbTransaction transaction, CancellationToken cancellation) =>
        MonthAsync(transaction, $"select {Sql}", cancellation);

    private static Task<SalesMonth?> EarliestWrittenAsync(DbTransaction transaction, CancellationToken cancellation) =>
        MonthAsync(transaction, "select min(month) from monthly_return where version > 0", cancellation);

    private static Task<SalesMonth?> MonthAsync(DbTransaction transaction, string query, CancellationToken cancellation) =>
        transaction.Command(query).FirstAsync<SalesMonth?>(
            static reader => reader.NullableInt64(0) is { } index ? new SalesMonth((int)index) : null, cancellation);

    private static SalesMonth Earlier(SalesMonth month, SalesMonth? other) => other < month ? other.Value : month;

    private static string Text(SalesMonth month) => month.Index.ToString(CultureInfo.InvariantCulture);
}
