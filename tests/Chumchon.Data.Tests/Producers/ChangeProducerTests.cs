using Chumchon.Data.Returns;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Data.Tests.Producers.MueangRegister;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Producers;

public sealed class ChangeProducerTests
{
    private const long Id = 2001;

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_HoldsFromTheRunningMonth(string provider)
    {
        await using var register = await CreateAsync(provider);

        var changed = await register.ChangeAsync(Id, version: 0, Housewives with { Name = "วิสาหกิจชุมชนบ่อยาง", Kind = ProducerKind.Sme, Products = 7 });

        changed.Value.ShouldNotBeNull().Version.ShouldBe(1);
        (await register.PastAsync(Id)).ShouldBe(
        [
            "2020-10–2024-05 9001 กลุ่มแม่บ้านบ่อยาง CommunityGroup Active Food+Beverage 1",
            "2024-05– 9001 วิสาหกิจชุมชนบ่อยาง Sme Active Food+Beverage 7",
        ]);
        (await register.Database.ListAsync("select name_search from producer where id = 2001", static row => row.GetString(0)))
            .ShouldBe([NameSearch.Of("วิสาหกิจชุมชนบ่อยาง")]);

        // Of the kind, worked out by hand: groups 2001 and 2004, SME 2003.
        (await register.CountsAsync(Mueang, Running, ProducerKind.CommunityGroup)).ShouldBe((1, 1));
        (await register.CountsAsync(Mueang, Running, ProducerKind.Sme)).ShouldBe((2, 8));
        (await register.CountsAsync(Mueang, Running.Previous, ProducerKind.CommunityGroup)).ShouldBe((2, 2));
        (await register.CountsAsync(Mueang, Running.Previous, ProducerKind.Sme)).ShouldBe((1, 1));
        (await register.EntriesAsync(Mueang))[0].Producers[0].Facts.Where(static fact => fact.Field != AuditField.ProducerName).ShouldBe(
            [new(AuditField.ProducerKind, 1, 3), new(AuditField.Products, 1, 7)]);
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ChangeDatedBack_ChangesTheMonthsFromThen(string provider)
    {
        await using var register = await CreateAsync(provider);
        await register.ChangeAsync(Id, version: 0, Housewives with { Products = 7 });

        await register.ChangeAsync(Id, version: 1, Housewives with { Products = 7, Kind = ProducerKind.Sme }, from: SalesMonth.Of(2023, 10));

        (await register.PastAsync(Id)).ShouldBe(
        [
            "2020-10–2023-10 9001 กลุ่มแม่บ้านบ่อยาง CommunityGroup Active Food+Beverage 1",
            "2023-10–2024-05 9001 กลุ่มแม่บ้านบ่อยาง Sme Active Food+Beverage 1",
            "2024-05– 9001 กลุ่มแม่บ้านบ่อยาง Sme Active Food+Beverage 7",
        ]);
        (await register.CountsAsync(Mueang, SalesMonth.Of(2023, 9), ProducerKind.Sme)).ShouldBe((1, 1));
        (await register.CountsAsync(Mueang, SalesMonth.Of(2023, 10), ProducerKind.Sme)).ShouldBe((2, 2));
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OwnWritesOneAfterAnother_EachGoOverTheOneBefore(string provider)
    {
        await using var register = await CreateAsync(provider);
        var version = 0L;
        for (var products = 2; products <= 6; products++)
        {
            version = (await register.ChangeAsync(Id, version, Housewives with { Products = products })).Value.ShouldNotBeNull().Version;
        }

        version.ShouldBe(5);
        (await register.PastAsync(Id)).Count.ShouldBe(2);
        (await register.EntriesAsync(Mueang)).Select(static entry => (entry.Number, entry.Version)).ShouldBe([(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)]);
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OfTwoOfficersAtOnce_TheSecondIsTold(string provider)
    {
        await using var register = await CreateAsync(provider);

        var both = await Task.WhenAll(
            register.ChangeAsync(Id, version: 0, Housewives with { Products = 3 }),
            register.ChangeAsync(Id, version: 0, Housewives with { Products = 4 }, by: ByDepartment));

        both.Count(static result => result.IsOk).ShouldBe(1);
        both.Single(static result => !result.IsOk).Refusal.ShouldBeOfType<ProducerChangedMeanwhile>();
        (await register.EntriesAsync(Mueang)).Count.ShouldBe(1);
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ChangeOfNothing_WritesNothing(string provider)
    {
        await using var register = await CreateAsync(provider);

        var same = (await register.ChangeAsync(Id, version: 0, Housewives)).Value.ShouldNotBeNull();

        (same.Version, same.IsChanged).ShouldBe((0, false));
        (await register.EntriesAsync(Mueang)).ShouldBeEmpty();
        (await register.ChangeAsync(Id, version: 0, Housewives with { Star = 3 })).Value.ShouldNotBeNull().Version.ShouldBe(1);
        (await register.EntriesAsync(Mueang)).ShouldHaveSingleItem().Number.ShouldBe(1);
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhoMayNot_IsRefused(string provider)
    {
        await using var register = await CreateAsync(provider);

        async Task<object?> RefusalAsync(Actor by, long id, string reason = "แก้ไข") =>
            (await register.Change.ExecuteAsync(by, id, 0, Housewives with { Products = 9 }, Note(reason), CancellationToken.None)).Refusal;

        (await RefusalAsync(At(Mueang), Id)).ShouldBeOfType<RegisterKeptByOthers>();
        (await RefusalAsync(At(Sathing, SathingOfficer), Id)).ShouldBeOfType<ProducerUnknown>();
        (await RefusalAsync(ByProvince, 77_777)).ShouldBeOfType<ProducerUnknown>();
        (await RefusalAsync(ByProvince, Id, reason: "")).ShouldBeOfType<RegisterReasonMissing>();
        (await register.EntriesAsync(Mueang)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ProducerThatCeased_CountsUntilThenAndIsOfferedBySync(string provider)
    {
        await using var register = await CreateAsync(provider);

        (await register.SetStatusAsync(Id, version: 0, ProducerStatus.Ceased, from: SalesMonth.Of(2024, 3))).IsOk.ShouldBeTrue();

        (await register.CountsAsync(Mueang, SalesMonth.Of(2024, 2))).ShouldBe((4, 4));
        (await register.CountsAsync(Mueang, SalesMonth.Of(2024, 3))).ShouldBe((3, 3));
        (await register.Database.CountAsync($"producer where id = 2001 and status = 3 and status_since = {SalesMonth.Of(2024, 3).Index}")).ShouldBe(1);
        (await register.EntriesAsync(Mueang))[0].Kind.ShouldBe(AuditKind.ProducerCeased);
        var sync = new SyncReturn(register.Database.Database, register.Clock);
        (await sync.PlanAsync(At(Mueang), Mueang, SalesMonth.Of(2024, 4), CancellationToken.None)).Value.ShouldNotBeNull()
            .Add.Select(static line => line.Key).ShouldBe([Cloth, Balm]);
        (await register.SetStatusAsync(Id, version: 1, ProducerStatus.Ceased)).Refusal.ShouldBeOfType<StatusIsTheSame>();
        (await register.SetStatusAsync(Id, version: 1, ProducerStatus.Active)).IsOk.ShouldBeTrue();
        (await register.CountsAsync(Mueang, Running)).ShouldBe((4, 4));
        (await register.EntriesAsync(Mueang))[1].Kind.ShouldBe(AuditKind.ProducerResumed);
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    /// <summary>A type that a district takes away comes back by adding it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task TypesTakenAway_AreOutOfUse(string provider)
    {
        await using var register = await CreateAsync(provider);

        await register.ChangeAsync(Id, version: 0, Housewives with { Types = ProductTypeSet.Of(ProductType.Herb) });

        (await register.Database.ListAsync("select product_type from producer_line where producer_id = 2001 and active", static row => row.GetInt32(0))).ShouldBe([5]);
        (await register.Database.CountAsync("producer_line where producer_id = 2001")).ShouldBe(3);
        (await register.Change.AddTypeAsync(At(Mueang), Id, ProductType.Food, CancellationToken.None)).Value.ShouldNotBeNull().Version.ShouldBe(2);
        (await register.PastAsync(Id))[^1].ShouldBe("2024-05– 9001 กลุ่มแม่บ้านบ่อยาง CommunityGroup Active Food+Herb 1");
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task District_AddsATypeToItsOwnProducersAlone(string provider)
    {
        await using var register = await CreateAsync(provider);

        Task<Domain.Result<Data.Producers.RegisteredProducer>> AddAsync(Actor by, long id) =>
            register.Change.AddTypeAsync(by, id, ProductType.Herb, CancellationToken.None);

        (await AddAsync(At(Mueang), Id)).Value.ShouldNotBeNull().IsChanged.ShouldBeTrue();
        (await AddAsync(At(Mueang), Id)).Value.ShouldNotBeNull().IsChanged.ShouldBeFalse();
        (await AddAsync(At(Mueang), SathingFood.Producer)).Refusal.ShouldBeOfType<ProducerUnknown>();
        (await AddAsync(ByProvince, SathingFood.Producer)).IsOk.ShouldBeTrue();
        (await register.EntriesAsync(Mueang)).ShouldHaveSingleItem().Facts.ShouldHaveSingleItem().Field.ShouldBe(AuditField.ValidFrom);
        (await register.VerifyAsync()).ShouldBeEmpty();
    }
}
