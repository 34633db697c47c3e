using System.Data.Common;
using System.Globalization;
using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Reports;
using Chumchon.Data.Setup;

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
public sealed class GenerateCountry(ChumchonDatabase database)
{
    /// <summary>The row that holds the last district that is in.</summary>
    internal const string DoneSetting = "generated_through_district";

    private const int FactsOfABatch = 100_000;

    /// <summary>Marks the database and makes the accounts of all offices, unless they are there.</summary>
    /// <param name="passwordHash">Of the one password of all accounts, as Identity stores it.</param>
    public Task<CountryState> BeginAsync(CountryPlan plan, string passwordHash, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            if (await Installation.SettingAsync(transaction, Installation.DemoSetting, cancellation) == $"{plan}")
            {
                return CountryState.Found;
            }

            if (!await Installation.IsUnusedAsync(transaction, cancellation))
            {
                return CountryState.Refused;
            }

            await Installation.SetAsync(transaction, Installation.DemoSetting, $"{plan}", cancellation);
            await FirstMonth.SetAsync(transaction, plan.First, cancellation);
            var accounts = await DemoAccounts.MakeAsync(transaction, cancellation);
            await database.CopyAsync(transaction, DemoRows.Accounts(accounts, passwordHash), cancellation);
            await database.CopyAsync(transaction, DemoRows.Members(accounts), cancellation);
            return CountryState.Begun;
        },
        cancellation);

    /// <summary>Puts in what is not in yet.</summary>
    /// <param name="progress">Counts producers.</param>
    /// <exception cref="InvalidOperationException">The plan was not begun in this database.</exception>
    public async Task FillAsync(CountryPlan plan, AreaFiles areas, IProgress<LoadProgress>? progress, CancellationToken cancellation)
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
            await PutBatchAsync(plan, batch, officers, cancellation);
            var (last, _) = batch[^1];
            progress?.Report(new("producers", (int)last.FirstKey + last.Producers - 1, plan.Producers));
            batch.Clear();
            facts = 0;
        }
    }

    private Task<(int Done, Dictionary<int, long> Officers)> StateAsync(CountryPlan plan, CancellationToken cancellation) => database.ReadAsync(
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

    private Task<bool> PutBatchAsync(
        CountryPlan plan, List<(DistrictShare Share, GeneratedDistrict Made)> batch, Dictionary<int, long> officers, CancellationToken cancellation) =>
        database.WriteAsync(
            async transaction =>
            {
                foreach (var (share, made) in batch)
                {
                    await PutAsync(transaction, plan, share.District, made, officers[share.District], cancellation);
                }

                var (first, last) = (batch[0].Share.District, batch[^1].Share.District);
                await RegisterCounts.RefreshAsync(transaction, first, last, cancellation);
                await DemoLoad.RollUpAsync(transaction, first, last, cancellation);
                await Installation.SetAsync(transaction, DoneSetting, last.ToString(CultureInfo.InvariantCulture), cancellation);
                return true;
            },
            cancellation);

    private async Task PutAsync(
        DbTransaction transaction, CountryPlan plan, int district, GeneratedDistrict made, long officer, CancellationToken cancellation)
    {
        var months = plan.Months.Select(made.Month).ToList();
        var returns = DemoReturn.OfDistrict(district, officer, months).ToList();
        TableRows[] all =
        [
            DemoRows.Producers(made.Producers), DemoRows.Lines(made.Lines, _ => district), DemoRows.Facts(months.SelectMany(static month => month)),
            DemoRows.Returns(returns), DemoRows.Saves(returns), DemoRows.AuditEntries(returns), DemoRows.AuditHeads(returns),
        ];
        foreach (var rows in all)
        {
            await database.CopyAsync(transaction, rows, cancellation);
        }
    }
}
