using System.Collections.Concurrent;
using Chumchon.Data.Model;
using Chumchon.Data.Reports;
using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Reports;

/// <summary>
/// One object answers all officers for as long as the program runs: whatever was asked of it before, it answers as one that was made
/// for the question.
/// </summary>
public sealed class SharedTotalsTests
{
    private const int Requests = 1_000;
    private const int RequestsBetweenSaves = 50;
    private const int SavesAtATime = 4;
    private const int AtOnce = 8;

    /// <summary>Of five fiscal years, with years and months between of which nothing is ever saved.</summary>
    private static readonly SalesMonth[] Months =
    [
        SalesMonth.Of(2021, 2), SalesMonth.Of(2022, 2), SalesMonth.Of(2022, 9), SalesMonth.Of(2023, 9), SalesMonth.Of(2023, 10),
        SalesMonth.Of(2024, 1), SalesMonth.Of(2024, 9), SalesMonth.Of(2024, 10), SalesMonth.Of(2025, 1),
    ];

    private static readonly LineKey SatunCloth = new(2021, ProductType.Textile);

    [Theory, OnSqlite, OnPostgres]
    public async Task ThousandRequestsWhileDistrictsSave_AreAnsweredAsByOneMadeForEach(string provider)
    {
        await using var database = await WorldAsync(provider);
        var saves = SavesOf(database, seed: 20681001);
        await SaveAsync(saves, times: 20);
        using var oneSave = new SemaphoreSlim(1);
        var shared = new SalesTotals(database.Database);
        var differing = new ConcurrentQueue<string>();

        await Parallel.ForEachAsync(Asked(seed: 20671001).Index(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (request, _) =>
        {
            if (request.Index % RequestsBetweenSaves == 0)
            {
                await oneSave.WaitAsync(CancellationToken.None);
                try
                {
                    await SaveAsync(saves, SavesAtATime);
                }
                finally
                {
                    oneSave.Release();
                }
            }

            var (answer, fresh) = await BothAsync(database, shared, request.Item);
            if (answer != fresh)
            {
                differing.Enqueue($"{answer}\ninstead of\n{fresh}");
            }
        });

        differing.ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DatabasePutBackAndWrittenAsOftenAgain_IsWhatReportsTell(string provider)
    {
        await using var database = await WorldAsync(provider);
        var (shared, requests) = (new SalesTotals(database.Database), Asked(seed: 20671002).Take(60).ToList());
        await SaveAsync(database, satang: 100);
        for (var time = 1; time <= 3; time++)
        {
            using var copy = await DatabaseCopy.TakeAsync(database);
            await SaveAsync(database, 1_000 + time);
            foreach (var request in requests)
            {
                await request.AnswerAsync(shared);
            }

            await copy.PutBackAsync();
            await SaveAsync(database, 2_000 + time);

            var february = await shared.OfAsync(AreaScope.Country, new(Months[0].FiscalYear, Months[0]), CancellationToken.None);
            february.Whole.Total!.Value.Total.ShouldBe(2_000 + time);
            foreach (var request in requests)
            {
                var (answer, fresh) = await BothAsync(database, shared, request);
                answer.ShouldBe(fresh);
            }
        }
    }

    /// <summary>Saves one figure in every month of Mueang.</summary>
    private static async Task SaveAsync(TestDatabase database, long satang)
    {
        var clock = TimeProvider.System;
        foreach (var month in Months)
        {
            var version = await database.VersionAsync(SmallWorld.Mueang, month);
            if (version.Number == 0)
            {
                (await new SyncReturn(database.Database, clock).ExecuteAsync(
                    SmallWorld.At(SmallWorld.Mueang), SmallWorld.Mueang, month, default)).IsOk.ShouldBeTrue();
                version = await database.VersionAsync(SmallWorld.Mueang, month);
            }

            (await new SaveReturn(database.Database, clock).ExecuteAsync(
                SmallWorld.At(SmallWorld.Mueang),
                new(SmallWorld.Mueang, month, version, Guid.NewGuid(), [new(SmallWorld.Cloth, SalesChannel.DomesticOffline, satang)]),
                default)).ShouldBeOfType<SaveAccepted>();
        }
    }

    /// <summary>The answer, and that of totals which have not been asked yet, in the same snapshot.</summary>
    private static Task<(string Answer, string Fresh)> BothAsync(TestDatabase database, SalesTotals shared, AskedSales request) =>
        database.Database.ReadAsync(
            async transaction => (
                await AnswerAsync(shared.At(transaction), request),
                await AnswerAsync(new SalesTotals(database.Database).At(transaction), request)),
            CancellationToken.None);

    private static async Task<string> AnswerAsync(SalesTotals totals, AskedSales request)
    {
        try
        {
            return await request.AnswerAsync(totals);
        }
        catch (Exception broken)
        {
            return $"{request} broke: {broken}";
        }
    }

    private static List<AskedSales> Asked(int seed)
    {
        var draw = new Random(seed);
        return [.. Enumerable.Range(0, Requests).Select(_ => AskedSales.Drawn(draw, Months[0].FiscalYear, Months[^1].FiscalYear))];
    }

    private static RandomSaves SavesOf(TestDatabase database, int seed) => new(
        database, seed, Months, RandomSaves.Sathing, new(SmallWorld.MueangSatun, SmallWorld.SathingOfficer, [SatunCloth]));

    private static async Task SaveAsync(RandomSaves saves, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await saves.SaveAsync();
        }
    }

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        await database.AddAsync(
            new Producer
            {
                Id = SatunCloth.Producer, DistrictCode = SmallWorld.MueangSatun.Value, SubdistrictCode = 910101, Name = "ผ้าทอพิมาน",
                NameSearch = "ผ้าทอพิมาน", Kind = ProducerKind.SingleOwner, Status = ProducerStatus.Active, Products = 2,
            },
            new ProducerLine
            {
                ProducerId = SatunCloth.Producer, ProductType = SatunCloth.Type, DistrictCode = SmallWorld.MueangSatun.Value, Active = true,
            });
        return database;
    }
}
