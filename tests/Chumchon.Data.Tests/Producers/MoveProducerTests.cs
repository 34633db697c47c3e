using Chumchon.Data.Tests.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Data.Tests.Producers.MueangRegister;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Producers;

public sealed class MoveProducerTests
{
    private const long Id = 2001;
    private static readonly SalesMonth March = SalesMonth.Of(2024, 3);

    [Theory, OnSqlite, OnPostgres]
    public async Task MovedProducer_CountsThereFromThenAndHereUntilThen(string provider)
    {
        await using var register = await CreateAsync(provider);

        var moved = await register.MoveAsync(Id, version: 0, Sathing, 900201, from: March);

        moved.Value.ShouldNotBeNull().ShouldBe(new(Id, 1));
        (await register.PastAsync(Id)).ShouldBe(
        [
            "2020-10–2024-03 9001 กลุ่มแม่บ้านบ่อยาง CommunityGroup Active Food+Beverage 1",
            "2024-03– 9002 กลุ่มแม่บ้านบ่อยาง CommunityGroup Active Food+Beverage 1",
        ]);

        // Four of Mueang and one of Sathing before, of one product each.
        (await register.CountsAsync(Mueang, SalesMonth.Of(2024, 2))).ShouldBe((4, 4));
        (await register.CountsAsync(Sathing, SalesMonth.Of(2024, 2))).ShouldBe((1, 1));
        (await register.CountsAsync(Mueang, March)).ShouldBe((3, 3));
        (await register.CountsAsync(Sathing, March)).ShouldBe((2, 2));
        (await register.Database.CountAsync("producer_line where producer_id = 2001 and district_code = 9002")).ShouldBe(2);
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BothDistricts_AreToldTheSame(string provider)
    {
        await using var register = await CreateAsync(provider);

        await register.MoveAsync(Id, version: 0, Sathing, 900201);

        var (left, came) = ((await register.EntriesAsync(Mueang)).ShouldHaveSingleItem(), (await register.EntriesAsync(Sathing)).ShouldHaveSingleItem());
        (left.Kind, came.Kind).ShouldBe((AuditKind.ProducerMovedAway, AuditKind.ProducerMovedIn));
        left.Producers[0].Facts.ShouldBe([new(AuditField.District, 9001, 9002), new(AuditField.Subdistrict, 900101, 900201)]);
        came.Producers[0].Facts.ShouldBe(left.Producers[0].Facts);
        (left.Subject, left.Version, came.Version).ShouldBe((Id, 1, 1));
        (await register.Database.CountAsync("register_text where producer_id = 0")).ShouldBe(2);
    }

    /// <summary>A month that was reported stays with the district that reported it, and Sync says where the producer went.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task ReportedMonths_StayWhereTheyWereReported(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(MueangMonth.Request(1, new TypedCell(Curry, SalesChannel.DomesticOffline, 10_000)));
        await using var register = On(month.Database);

        await register.MoveAsync(Id, version: 0, Sathing, 900201, from: March);

        (await month.Database.CountAsync("sales_entry where district_code = 9001 and producer_id = 2001")).ShouldBe(2);
        (await month.Database.CountAsync("sales_entry where district_code = 9002")).ShouldBe(0);
        var plan = (await month.Sync.PlanAsync(MueangMonth.ByOfficer, Mueang, March, CancellationToken.None)).Value.ShouldNotBeNull();
        plan.NotBrought.Where(static line => line.Key.Producer == Id).ShouldAllBe(static line => line.MovedTo == Sathing);
        plan.Add.ShouldNotContain(static line => line.Key.Producer == Id);
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MovedThereAndBack_IsAsIfItHadStayedWhereItIsTheSameMonth(string provider)
    {
        await using var register = await CreateAsync(provider);

        await register.MoveAsync(Id, version: 0, Sathing, 900201);
        await register.MoveAsync(Id, version: 1, Mueang, 900101);

        (await register.PastAsync(Id)).ShouldHaveSingleItem();
        (await register.EntriesAsync(Mueang)).Select(static entry => entry.Kind).ShouldBe([AuditKind.ProducerMovedAway, AuditKind.ProducerMovedIn]);
        (await register.CountsAsync(Sathing, Running)).ShouldBe((1, 1));
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ChangeOfOneThatMoved_IsNotDatedBackToItsOldDistrict(string provider)
    {
        await using var register = await CreateAsync(provider);
        await register.MoveAsync(Id, version: 0, Sathing, 900201, from: March);

        var there = Housewives with { Subdistrict = 900201, Products = 5 };
        (await register.ChangeAsync(Id, version: 1, there, from: March.Previous)).Refusal.ShouldBe(new ChangeBeforeProducerCame(March));
        (await register.MoveAsync(Id, version: 1, Mueang, 900101, from: March.Previous)).Refusal.ShouldBe(new ChangeBeforeProducerCame(March));
        (await register.ChangeAsync(Id, version: 1, there, from: March)).IsOk.ShouldBeTrue();
        (await register.CountsAsync(Sathing, March)).ShouldBe((2, 6));
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhoKeepsOnlyOneOfBoth_IsRefused(string provider)
    {
        await using var register = await CreateAsync(provider);

        (await register.MoveAsync(Id, version: 0, MueangSatun, 910101, by: ByProvince)).Refusal.ShouldBeOfType<RegisterOutsideArea>();
        (await register.MoveAsync(Id, version: 0, Sathing, 900201, by: At(Mueang))).Refusal.ShouldBeOfType<RegisterKeptByOthers>();
        (await register.MoveAsync(Id, version: 0, Sathing, 900101)).Refusal.ShouldBeOfType<SubdistrictOfAnotherDistrict>();
        (await register.MoveAsync(Id, version: 0, Mueang, 900101)).Refusal.ShouldBeOfType<DistrictIsTheSame>();
        (await register.MoveAsync(Id, version: 4, Sathing, 900201)).Refusal.ShouldBeOfType<ProducerChangedMeanwhile>();
        (await register.EntriesAsync(Mueang)).ShouldBeEmpty();
        (await register.EntriesAsync(Sathing)).ShouldBeEmpty();
    }

    /// <summary>Moves in both directions take the streams in one order, whoever comes first.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task MovesAgainstEachOther_AllEnd(string provider)
    {
        await using var register = await CreateAsync(provider);

        var moves = await Task.WhenAll(
            register.MoveAsync(2001, 0, Sathing, 900201), register.MoveAsync(2011, 0, Mueang, 900101),
            register.MoveAsync(2002, 0, Sathing, 900201), register.MoveAsync(2003, 0, MueangSatun, 910101));

        moves.ShouldAllBe(static move => move.IsOk);
        (await register.CountsAsync(Mueang, Running)).Producers.ShouldBe(2);
        (await register.CountsAsync(Sathing, Running)).Producers.ShouldBe(2);
        (await register.VerifyAsync()).ShouldBeEmpty();
    }
}
