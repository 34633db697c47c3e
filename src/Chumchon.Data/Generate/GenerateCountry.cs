using System.Globalization;
using Chumchon.Data.Areas;
using Chumchon.Data.Audit;
using Chumchon.Data.Demo;
using Chumchon.Data.Producers;
using Chumchon.Data.Reports;
using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Generate;

/// <summary>How a made-up country stands to a database.</summary>
public enum CountryState
{
    /// <summary>The database is in use for something else.</summary>
    Refused = 0,

    /// <summary>It was empty, and the country's accounts are in it now.</summary>
    Begun = 1,

    /// <summary>A run of the same plan was cut off, or has ended.</summary>
    Found = 2,
}

/// <summary>
/// Fills a database that holds the areas and nothing else with a whole made-up country, to measure by and to try out on. It marks
/// the database as a demonstration first. Districts go in by batches, each with the mark of how far it is in one transaction: a run
/// that was cut off goes on there, and nothing is in twice.
/// </summary>
public sealed class GenerateCountry(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>The row that holds the last district that is in.</summary>
    internal const string DoneSetting = "generated_through_district";

    private const int FactsOfABatch = 100_000;

    /// <summary>Marks the database and makes the accounts of all offices, unless they are there.</summary>
    /// <param name="passwordHash">Of the one password of all accounts, as Identity stores it.</param>
    public Task<CountryState> BeginAsync(
        Actor actor, CountryPlan plan, string passwordHash, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var transaction = write.Transaction;
            if (await Installation.SettingAsync(transaction, Installation.DemoSetting, cancellation) == $"{plan}")
            {
                return Decided.RollBack(CountryState.Found);
            }

            if (!await Installation.IsUnusedAsync(transaction, cancellation))
            {
                return Decided.RollBack(CountryState.Refused);
            }

            await Installation.SetAsync(transaction, Installation.DemoSetting, $"{plan}", cancellation);
            await FirstMonth.SetAsync(transaction, plan.First, cancellation);
            var accounts = await DemoAccounts.MakeAsync(transaction, cancellation);
            await write.CopyAsync(DemoRows.Accounts(accounts, passwordHash));
            await write.CopyAsync(DemoRows.Members(accounts));
            return Decided.Commit(CountryState.Begun);
        },
        repeatable: false, cancellation);

    /// <summary>Puts in what is not in yet.</summary>
    /// <param name="progress">Counts producers.</param>
    /// <exception cref="InvalidOperationException">The plan was not begun in this database.</exception>
    public async Task FillAsync(Actor actor, CountryPlan plan, AreaFiles areas, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        var (done, officers) = await StateAsync(plan, cancellation);
        var names = ProducerNames.Read();
        var batch = new List<(DistrictShare Share, GeneratedDistrict Made)>();
        var facts = 0;
        foreach (var share in DistrictShare.Of(plan, areas).Where(share => share.District > done && share.Producers > 0))
        {
            var made = new GeneratedDistrict(plan, share, names);
            batch.Add((share, made));
            facts += made.Lines.Count() * plan.Years * 12;
            if (facts >= FactsOfABatch)
            {
                await PutAsync();
            }
        }

        if (batch.Count > 0)
        {
            await PutAsync();
        }

        async Task PutAsync()
        {
            await PutBatchAsync(actor, plan, batch, officers, cancellation);
            var (last, _) = batch[^1];
            progress?.Report(new("producers", (int)last.FirstKey + last.Producers - 1, plan.Producers));
            batch.Clear();
            facts = 0;
        }
    }

    private Task<(int Done, Dictionary<int, AuditAuthor> Officers)> StateAsync(CountryPlan plan, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            if (await Installation.SettingAsync(transaction, Installation.DemoSetting, cancellation) != $"{plan}")
            {
                throw new InvalidOperationException($"The country of {plan} was not begun here.");
            }

            var done = await Installation.SettingAsync(transaction, DoneSetting, cancellation);
            var accounts = await DemoAccounts.MakeAsync(transaction, cancellation);
            return (
                int.Parse(done ?? "0", NumberStyles.None, CultureInfo.InvariantCulture),
                DemoAccounts.OfficersOf(accounts));
        },
        cancellation);

    private Task PutBatchAsync(
        Actor actor, CountryPlan plan, List<(DistrictShare Share, GeneratedDistrict Made)> batch, Dictionary<int, AuditAuthor> officers,
        CancellationToken cancellation) => database.WriteAsync(
            actor, clock,
            async write =>
            {
                var transaction = write.Transaction;
                foreach (var (share, made) in batch)
                {
                    await PutAsync(write, plan, share.District, made, officers[share.District]);
                }

                var (first, last) = (batch[0].Share.District, batch[^1].Share.District);
                await StoredProducers.BeginAsync(transaction, first, last, plan.First, cancellation);
                await RegisterCounts.RefreshAsync(transaction, first, last, cancellation);
                await DemoLoad.RollUpAsync(transaction, first, last, cancellation);
                await Installation.SetAsync(transaction, DoneSetting, last.ToString(CultureInfo.InvariantCulture), cancellation);
            },
            cancellation);

    private static async Task PutAsync(Write write, CountryPlan plan, int district, GeneratedDistrict made, AuditAuthor officer)
    {
        var months = plan.Months.Select(month => (Month: month, Facts: made.Month(month))).ToList();
        var chain = new MadeChain(new(district), officer);
        foreach (var (month, facts) in months)
        {
            SavedInParts.AddTo(chain, district, month, Array.ConvertAll(facts, static fact => fact.Row));
        }

        TableRows[] all =
        [
            DemoRows.Producers(made.Producers), DemoRows.Lines(made.Lines, _ => district), DemoRows.Facts(months.SelectMany(static month => month.Facts)),
            DemoRows.Returns(chain.Writes), DemoRows.Saves(chain.Writes), DemoRows.AuditEntries(chain.Writes), AuditHeads.Rows(chain.Writes.Select(static made => made.Chained)),
        ];
        foreach (var rows in all)
        {
            await write.CopyAsync(rows);
        }
    }
}
