using Chumchon.Data.Requests;
using Chumchon.Data.Returns;
using Chumchon.Data.Tests.Producers;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Requests;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Requests;

/// <summary>In พฤษภาคม 2567 Mueang asks, and its province decides.</summary>
public sealed class RequestsTests
{
    private const string Why = "ขึ้นทะเบียนรอบปี 2567";

    private static readonly SalesMonth May = MueangRegister.Running;
    private static readonly Actor Officer = SmallWorld.At(SmallWorld.Mueang);
    private static readonly RequestedDetails Weavers = new(
        "กลุ่มทอผ้าเกาะยอ", ProducerKind.CommunityGroup, 900102, ProductTypeSet.Of(ProductType.Textile, ProductType.Household), Products: 4);

    [Theory, OnSqlite, OnPostgres]
    public async Task Granted_IsInTheRegisterAndABlankRowOfItsMonthAtOnce(string provider)
    {
        await using var world = await World.CreateAsync(provider);
        await world.SyncAsync();

        var number = await world.AskAsync(New());
        (await world.Queries.CountAsync(AreaScope.Of(SmallWorld.Songkhla), CancellationToken.None)).Count.ShouldBe(1);
        world.Register.Clock.Advance(TimeSpan.FromDays(3));
        var granted = (await world.GrantAsync(number)).Value!;

        granted.IsInMonth.ShouldBeTrue();
        var stored = await world.Register.PastAsync(granted.Producer);
        stored.ShouldBe(["2024-05– 9001 กลุ่มทอผ้าเกาะยอ CommunityGroup Active Textile+Household 4"]);
        (await world.RowsAsync(May)).Where(line => line.Producer == granted.Producer)
            .ShouldBe([new(granted.Producer, ProductType.Textile), new(granted.Producer, ProductType.Household)]);
        var request = (await world.OneAsync(number))!;
        (request.State, request.DecidedBy, request.Asked.Producer, request.DaysAt(world.Register.Clock.GetUtcNow())).ShouldBe((RequestState.Granted, "ปิติ ตัวอย่าง", granted.Producer, 3));
        (await world.Register.EntriesAsync(SmallWorld.Mueang)).Select(static entry => (entry.Kind, entry.Subject)).ShouldBe(
            [(AuditKind.RequestAsked, number), (AuditKind.ProducerAdded, granted.Producer), (AuditKind.RequestGranted, number)]);
        (await world.Register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TwoOfficersAtOnce_GrantItOnce(string provider)
    {
        await using var world = await World.CreateAsync(provider);
        var number = await world.AskAsync(New());

        var granted = await Task.WhenAll(world.GrantAsync(number), world.GrantAsync(number, MueangRegister.ByDepartment));

        granted.Count(static one => one.IsOk).ShouldBe(1);
        granted.Single(static one => !one.IsOk).Refusal.ShouldBe(new RequestDecidedBefore(RequestState.Granted));
        (await world.NamedAsync("กลุ่มทอผ้าเกาะยอ")).ShouldBe(1);
        (await world.Register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WithdrawnWhileItIsGranted_IsOneOfTheTwo(string provider)
    {
        await using var world = await World.CreateAsync(provider);
        var number = await world.AskAsync(New());

        var decided = await Task.WhenAll(
            world.GrantAsync(number), world.Decide.WithdrawAsync(Officer, SmallWorld.Mueang, number, CancellationToken.None));

        decided.Count(static one => one.IsOk).ShouldBe(1);
        var isGranted = decided[0].IsOk;
        (await world.OneAsync(number))!.State.ShouldBe(isGranted ? RequestState.Granted : RequestState.Withdrawn);
        (await world.NamedAsync("กลุ่มทอผ้าเกาะยอ")).ShouldBe(isGranted ? 1 : 0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthThatClosed_IsNotGrantedInto_ButAnotherIs(string provider)
    {
        await using var world = await World.CreateAsync(provider);
        var april = May.Previous;
        var number = await world.AskAsync(New() with { Month = april });
        await world.Register.Database.ExecuteAsync(
            $"insert into reporting_month (month, opens_at, due_at, closes_at) values ({april.Index}, {april.Begins.ToUnixTimeMilliseconds()}, {april.Next.Begins.ToUnixTimeMilliseconds()}, {april.Next.Begins.ToUnixTimeMilliseconds() + 1})");

        (await world.GrantAsync(number)).Refusal.ShouldBeOfType<MonthClosed>();
        (await world.OneAsync(number))!.State.ShouldBe(RequestState.Waiting);
        (await world.NamedAsync("กลุ่มทอผ้าเกาะยอ")).ShouldBe(0);

        var granted = (await world.Decide.GrantAsync(MueangRegister.ByProvince, SmallWorld.Mueang, number, May, "", CancellationToken.None)).Value!;
        (await world.RowsAsync(May)).ShouldContain(new LineKey(granted.Producer, ProductType.Textile));
        (await world.AskAllAsync(New("อื่น") with { Month = april })).Refusal.ShouldBeOfType<MonthClosed>("nor asked for");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TheSameAskedAgain_IsRefusedWhileItWaits(string provider)
    {
        await using var world = await World.CreateAsync(provider);
        var number = await world.AskAsync(New());

        (await world.AskAllAsync(New("กลุ่ม ทอผ้า เกาะยอ"))).Refusal.ShouldBe(new RequestWaitsAlready(number));
        await world.Decide.WithdrawAsync(Officer, SmallWorld.Mueang, number, CancellationToken.None);
        (await world.AskAllAsync(New())).IsOk.ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OneCodeGrantedTwice_IsRefusedByTheRegister(string provider)
    {
        await using var world = await World.CreateAsync(provider);
        var first = await world.AskAsync(New() with { Details = Weavers with { Code = "900166001" } });
        var second = await world.AskAsync(New("กลุ่มอื่น") with { Details = Weavers with { Name = "กลุ่มอื่น", Code = "900166001" } });

        (await world.GrantAsync(first)).IsOk.ShouldBeTrue();
        (await world.GrantAsync(second)).Refusal.ShouldBeOfType<ProducerCodeTaken>();
        (await world.OneAsync(second))!.State.ShouldBe(RequestState.Waiting);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ChangeCeaseAndSecondType_AreDoneAsAsked(string provider)
    {
        await using var world = await World.CreateAsync(provider);
        await world.SyncAsync();
        var change = await world.AskAsync(new(RequestKind.Change, May, 2001, new(Name: "กลุ่มแม่บ้านบ่อยางพัฒนา"), Why));
        var type = await world.AskAsync(new(RequestKind.SecondType, May, 2002, new(Types: ProductTypeSet.Of(ProductType.Household)), Why));
        var cease = await world.AskAsync(new(RequestKind.Cease, May, 2003, new(), Why));

        (await world.GrantAsync(change)).IsOk.ShouldBeTrue();
        (await world.GrantAsync(type)).Value!.IsInMonth.ShouldBeTrue();
        (await world.GrantAsync(cease)).IsOk.ShouldBeTrue();

        (await world.NamedAsync("กลุ่มแม่บ้านบ่อยางพัฒนา")).ShouldBe(1);
        (await world.RowsAsync(May)).ShouldContain(new LineKey(2002, ProductType.Household));
        (await world.Register.Database.ListAsync("select status from producer where id = 2003", static row => row.GetInt32(0))).ShouldBe([3]);
        (await world.Register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Move_IsGrantedByWhoKeepsBothRegisters(string provider)
    {
        await using var world = await World.CreateAsync(provider);
        var near = await world.AskAsync(new(RequestKind.Move, May, 2001, new(Subdistrict: 900201), Why));
        var far = await world.AskAsync(new(RequestKind.Move, May, 2002, new(Subdistrict: 910101), Why));

        (await world.GrantAsync(near)).IsOk.ShouldBeTrue();
        (await world.GrantAsync(far)).Refusal.ShouldBe(new RegisterOutsideArea());
        (await world.GrantAsync(far, MueangRegister.ByDepartment)).IsOk.ShouldBeTrue();

        (await world.Register.Database.ListAsync("select district_code from producer where id in (2001, 2002) order by id", static row => row.GetInt32(0))).ShouldBe([9002, 9101]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Refused_SaysWhyAndLeavesNoTrace(string provider)
    {
        await using var world = await World.CreateAsync(provider);
        var number = await world.AskAsync(New());

        (await world.Decide.RefuseAsync(MueangRegister.ByProvince, SmallWorld.Mueang, number, "", CancellationToken.None)).Refusal.ShouldBe(new RefusalReasonMissing());
        (await world.Decide.RefuseAsync(MueangRegister.ByProvince, SmallWorld.Mueang, number, "มีอยู่แล้วในทะเบียน", CancellationToken.None)).IsOk.ShouldBeTrue();

        var request = (await world.OneAsync(number))!;
        (request.State, request.Answer).ShouldBe((RequestState.Refused, "มีอยู่แล้วในทะเบียน"));
        (await world.NamedAsync("กลุ่มทอผ้าเกาะยอ")).ShouldBe(0);
        (await world.Queries.AnsweredAsync(AreaScope.Of(SmallWorld.Mueang), default, 5, CancellationToken.None)).ShouldHaveSingleItem().Number.ShouldBe(number);
        (await world.Register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhoMayAskAndDecide_IsTheDistrictAndWhoKeepsItsRegister(string provider)
    {
        await using var world = await World.CreateAsync(provider);
        var number = await world.AskAsync(New());

        (await world.Ask.ExecuteAsync(MueangRegister.ByProvince, SmallWorld.Mueang, [New()], CancellationToken.None)).Refusal.ShouldBe(new DistrictRecordsItself());
        (await world.Ask.ExecuteAsync(Officer, SmallWorld.Sathing, [New()], CancellationToken.None)).Refusal.ShouldBe(new OutsideArea());
        (await world.GrantAsync(number, Officer)).Refusal.ShouldBe(new RegisterKeptByOthers());
        (await world.GrantAsync(number, MueangRegister.ByProvince with { Scope = AreaScope.Of(SmallWorld.Satun) })).Refusal.ShouldBe(new RegisterOutsideArea());
        (await world.Decide.WithdrawAsync(MueangRegister.ByProvince, SmallWorld.Mueang, number, CancellationToken.None)).Refusal.ShouldBe(new DistrictRecordsItself());
        (await world.Queries.OneAsync(AreaScope.Of(SmallWorld.Sathing), SmallWorld.Mueang, number, CancellationToken.None)).ShouldBeNull();
        (await world.Queries.WaitingAsync(AreaScope.Of(SmallWorld.Satun), CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OfSeveralOneThatCannotBe_RefusesAll(string provider)
    {
        await using var world = await World.CreateAsync(provider);

        var refused = await world.AskAllAsync(New(), New("กลุ่มอื่น") with { Details = Weavers with { Name = "กลุ่มอื่น", Subdistrict = 900201 } });
        refused.Refusal.ShouldBe(new RequestOfManyRefused(1, new SubdistrictOfAnotherDistrict()));
        (await world.Register.Database.CountAsync("producer_request")).ShouldBe(0);
        (await world.Register.Database.CountAsync("audit_entry")).ShouldBe(0);

        (await world.AskAllAsync(New(), New("กลุ่มอื่น"))).Value!.Numbers.ShouldBe([1, 2]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhatNobodyCouldGrant_IsNotAskedFor(string provider)
    {
        await using var world = await World.CreateAsync(provider);

        (await world.AskAllAsync(New() with { Note = "" })).Refusal.ShouldBe(new RequestNoteMissing());
        (await world.AskAllAsync(New("  "))).Refusal.ShouldBe(new ProducerNameMissing());
        (await world.AskAllAsync(new RequestDraft(RequestKind.Change, May, 2001, new(), Why))).Refusal.ShouldBe(new NothingAskedFor());
        (await world.AskAllAsync(new RequestDraft(RequestKind.Cease, May, 2011, new(), Why))).Refusal.ShouldBe(new ProducerUnknown());
        (await world.AskAllAsync(new RequestDraft(RequestKind.Move, May, 2001, new(Subdistrict: 900102), Why))).Refusal.ShouldBe(new DistrictIsTheSame());
        (await world.AskAllAsync(New() with { Month = May.Next })).Refusal.ShouldBeOfType<MonthNotYetOpen>();
    }

    private static RequestDraft New(string name = "กลุ่มทอผ้าเกาะยอ") => new(RequestKind.New, May, Producer: 0, Weavers with { Name = ProducerDetails.ReadName(name) }, Why);

    private sealed class World : IAsyncDisposable
    {
        private World(MueangRegister register) => Register = register;

        public MueangRegister Register { get; }

        public AskProducer Ask => new(Register.Database.Database, Register.Clock);

        public DecideRequest Decide => new(Register.Database.Database, Register.Clock);

        public RequestQueries Queries => new(Register.Database.Database);

        public static async Task<World> CreateAsync(string provider) => new(await MueangRegister.CreateAsync(provider));

        public Task<Result<SyncDone>> SyncAsync() => new SyncReturn(Register.Database.Database, Register.Clock).ExecuteAsync(Officer, SmallWorld.Mueang, May, CancellationToken.None);

        public Task<Result<AskedRequests>> AskAllAsync(params IReadOnlyList<RequestDraft> drafts) =>
            Ask.ExecuteAsync(Officer, SmallWorld.Mueang, drafts, CancellationToken.None);

        public async Task<long> AskAsync(RequestDraft draft) => (await AskAllAsync(draft)).Value.ShouldNotBeNull().Numbers.Single();

        public Task<Result<DecidedRequest>> GrantAsync(long number, Actor? by = null) =>
            Decide.GrantAsync(by ?? MueangRegister.ByProvince, SmallWorld.Mueang, number, month: null, "", CancellationToken.None);

        public Task<ProducerRequest?> OneAsync(long number) =>
            Queries.OneAsync(AreaScope.Of(SmallWorld.Mueang), SmallWorld.Mueang, number, CancellationToken.None);

        public Task<List<LineKey>> RowsAsync(SalesMonth month) => Register.Database.ListAsync(
            $"select producer_id, product_type from sales_entry where district_code = 9001 and month = {month.Index} order by producer_id, product_type",
            static row => new LineKey(row.GetInt64(0), (ProductType)row.GetInt32(1)));

        public async Task<long> NamedAsync(string name) =>
            (await Register.Database.ListAsync($"select count(*) from producer where name = '{name}'", static row => row.GetInt64(0)))[0];

        public ValueTask DisposeAsync() => Register.DisposeAsync();
    }
}
