using System.Data.Common;
using Chumchon.Data.Audit;
using Chumchon.Data.Producers;
using Chumchon.Data.Reports;
using Chumchon.Data.Returns;
using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Demo;

/// <summary>
/// Puts the demonstration country into a database that holds the areas and nothing else, in one transaction: all of it, or
/// nothing. Everything but the accounts' secrets is the same on every machine and both databases.
/// </summary>
public sealed class DemoLoad(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>What marks the database of this demonstration.</summary>
    internal const string Mark = "FY2567";

    private const int RowsBetweenReports = 2_000;

    /// <summary>Loads the country; false, and nothing is written, where the installation is in use.</summary>
    /// <param name="passwordHash">Of the one password of all accounts, as Identity stores it.</param>
    public Task<bool> ExecuteAsync(
        Actor actor, DemoCountry country, string passwordHash, IProgress<LoadProgress>? progress, CancellationToken cancellation) =>
        database.WriteAsync(
            actor, clock,
            async write =>
            {
                var transaction = write.Transaction;
                if (!await Installation.IsUnusedAsync(transaction, cancellation))
                {
                    return Decided.RollBack(false);
                }

                var accounts = await DemoAccounts.MakeAsync(transaction, cancellation);
                var officers = DemoAccounts.OfficersOf(accounts);
                var writes = MadeChain.OfDemo(country.Facts, country.Today, officers, new Dictionary<int, StreamEnd>(), new Dictionary<(int, int), BegunMonth>());
                foreach (var (step, count, rows) in Steps(country, accounts, passwordHash, writes))
                {
                    await write.CopyAsync(rows with { Rows = Reported(rows.Rows, step, count, progress) });
                }

                await write.CopyAsync(AuditHeads.Rows(writes.Select(static made => made.Chained)));
                var (first, last) = (country.Producers[0].DistrictCode, country.Producers[^1].DistrictCode);
                await StoredProducers.BeginAsync(transaction, first, last, new(PublishedSales.FirstMonth), cancellation);
                await RegisterCounts.RefreshAsync(transaction, first, last, cancellation);
                await RollUpAsync(transaction, first, last, cancellation);
                await Installation.SetAsync(transaction, Installation.DemoSetting, Mark, cancellation);
                await FirstMonth.SetAsync(transaction, new(PublishedSales.FirstMonth), cancellation);
                await DemoMonths.SetThroughAsync(transaction, country.Today, cancellation);
                return Decided.Commit(true);
            },
            repeatable: false, cancellation);

    private static IEnumerable<(string Step, int Count, TableRows Rows)> Steps(
        DemoCountry country, List<DemoAccount> accounts, string passwordHash, List<MadeWrite> writes)
    {
        var districts = country.Producers.ToDictionary(static producer => producer.Key, static producer => producer.DistrictCode);
        yield return ("accounts", accounts.Count, DemoRows.Accounts(accounts, passwordHash));
        yield return ("offices", accounts.Count, DemoRows.Members(accounts));
        yield return ("producers", country.Producers.Count, DemoRows.Producers(country.Producers));
        yield return ("product types", country.Lines.Count, DemoRows.Lines(country.Lines, producer => districts[producer]));
        yield return ("sales", country.Facts.Count, DemoRows.Facts(InKeyOrder(country.Facts)));
        yield return ("returns", writes.Count, DemoRows.Returns(writes));
        yield return ("saves", writes.Count(static made => made.IsSave), DemoRows.Saves(writes));
        yield return ("audit", writes.Count, DemoRows.AuditEntries(writes));
    }

    internal static IOrderedEnumerable<DemoFact> InKeyOrder(IEnumerable<DemoFact> facts) =>
        facts.OrderBy(static fact => fact.District).ThenBy(static fact => fact.Month);

    /// <summary>The rollup of districts that have none, from their facts.</summary>
    internal static Task RollUpAsync(DbTransaction transaction, int firstDistrict, int lastDistrict, CancellationToken cancellation) =>
        transaction.Command(
            $"{ReturnStatements.InsertRollup} and district_code between @first and @last {ReturnStatements.GroupRollup}",
            ("@first", firstDistrict), ("@last", lastDistrict)).ExecuteAsync(cancellation);

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
