using Chumchon.Data.Producers;
using Chumchon.Data.Tests.Returns;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Data.Tests.Producers.MueangRegister;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Producers;

public sealed class RegisterProducersTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task NewOnesAndChangedOnes_AreOneEntry(string provider)
    {
        await using var register = await CreateAsync(provider);
        ProducerEntry[] entries =
        [
            new(2001, 0, Housewives with { Name = "แม่บ้านบ่อยาง", Products = 6 }),
            .. Enumerable.Range(1, 40).Select(static number => new ProducerEntry(0, 0, Weavers with { Name = $"กลุ่มที่ {number}", Code = $"9001670{number:00}" })),
            new(2002, 0, new("สมศรี ผ้าทอ", ProducerKind.SingleOwner, 900102, ProductTypeSet.Of(ProductType.Textile), Products: 1)),
            new(0, 0, Weavers with { Name = "กลุ่มที่เลิกไปแล้ว", Code = null }, ProducerStatus.Ceased),
        ];

        var done = (await register.Many.ExecuteAsync(ByProvince, Mueang, entries, Note(from: SalesMonth.Of(2023, 10)), CancellationToken.None)).Value.ShouldNotBeNull();

        done.Producers.Count.ShouldBe(43);
        done.Producers[0].ShouldBe(new(2001, 1));
        done.Producers[41].ShouldBe(new(2002, 0, IsChanged: false));
        var entry = (await register.EntriesAsync(Mueang)).ShouldHaveSingleItem();
        (entry.Kind, entry.Subject, entry.Producers.Count).ShouldBe((AuditKind.ProducersRegistered, 0, 42));

        // 4 + 40 producers; 5 products more of one, 4 of each new one.
        (await register.CountsAsync(Mueang, SalesMonth.Of(2023, 10))).ShouldBe((44, 4 + 5 + 160));
        (await register.CountsAsync(Mueang, SalesMonth.Of(2023, 9))).ShouldBe((4, 4));
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OneThatCannotStand_KeepsAllOut(string provider)
    {
        await using var register = await CreateAsync(provider);
        var good = new ProducerEntry(0, 0, Weavers);

        async Task<object?> RefusalAsync(params ProducerEntry[] entries) =>
            (await register.Many.ExecuteAsync(ByProvince, Mueang, entries, Note(), CancellationToken.None)).Refusal;

        (await RefusalAsync(good, good)).ShouldBe(new ProducerOfManyRefused(1, new ProducerCodeTaken(Weavers.Code!, Weavers.Name)));
        (await RefusalAsync(good, new(0, 0, Weavers with { Name = "", Code = null }))).ShouldBe(new ProducerOfManyRefused(1, new ProducerNameMissing()));
        (await RefusalAsync(good, new(2001, 3, Housewives))).ShouldBe(new ProducerOfManyRefused(1, new ProducerChangedMeanwhile()));
        (await RefusalAsync(good, new(2011, 0, Housewives))).ShouldBe(new ProducerOfManyRefused(1, new ProducerUnknown()));
        (await register.Database.CountAsync("producer")).ShouldBe(5);
        (await register.EntriesAsync(Mueang)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SameAgain_WritesNothing(string provider)
    {
        await using var register = await CreateAsync(provider);
        var first = (await register.Many.ExecuteAsync(ByProvince, Mueang, [new(0, 0, Weavers)], Note(), CancellationToken.None)).Value.ShouldNotBeNull().Producers[0];

        var again = await register.Many.ExecuteAsync(ByProvince, Mueang, [new(first.Id, first.Version, Weavers)], Note(), CancellationToken.None);

        again.Value.ShouldNotBeNull().Producers.ShouldBe([first with { IsChanged = false }]);
        (await register.EntriesAsync(Mueang)).Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhatWasBrought_CanBeTakenOutAgainWhileNoMonthHasIt(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await using var register = On(month.Database);
        var added = (await register.Many.ExecuteAsync(
            ByProvince, Mueang, [new(0, 0, Weavers), new(0, 0, Weavers with { Code = null, Name = "กลุ่มที่สอง" })], Note(from: First), CancellationToken.None)).Value.ShouldNotBeNull().Producers;
        (long, long)[] all = [.. added.Select(static producer => (producer.Id, producer.Version))];

        (await register.Many.RemoveAsync(ByProvince, Mueang, [.. all, (2001, 0)], Note(), CancellationToken.None)).Refusal
            .ShouldBe(new ProducerOfManyRefused(2, new ProducerHasRows("กลุ่มแม่บ้านบ่อยาง")));
        (await register.Many.RemoveAsync(ByProvince, Mueang, all, Note(), CancellationToken.None)).Value.ShouldBe(2);

        (await register.CountsAsync(Mueang, Running)).ShouldBe((4, 4));
        (await register.Database.CountAsync("producer")).ShouldBe(5);
        (await register.EntriesAsync(Mueang))[^1].Producers.Select(static change => change.Version).ShouldBe([0, 0]);
        (await register.AddAsync(Weavers)).Value.ShouldNotBeNull().Id.ShouldBeGreaterThan(added[^1].Id);
        (await register.VerifyAsync()).ShouldBeEmpty();
    }
}
