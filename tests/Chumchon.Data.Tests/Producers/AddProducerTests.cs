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

public sealed class AddProducerTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task NewProducer_IsInTheRegisterFromTheRunningMonth(string provider)
    {
        await using var register = await CreateAsync(provider);

        var added = (await register.AddAsync(Weavers)).Value.ShouldNotBeNull();

        added.Version.ShouldBe(1);
        (await register.PastAsync(added.Id)).ShouldBe(["2024-05– 9001 กลุ่มทอผ้าเกาะยอ CommunityGroup Active Textile 4"]);
        (await register.Database.CountAsync($"producer_line where producer_id = {added.Id} and product_type = 3 and active and district_code = 9001")).ShouldBe(1);
        (await register.Database.CountAsync($"producer where id = {added.Id} and external_code = '900166001' and registration_round = 2566 and star = 5 and version = 1")).ShouldBe(1);

        // Four producers of one product each before, of them three groups.
        (await register.CountsAsync(Mueang, Running)).ShouldBe((5, 8));
        (await register.CountsAsync(Mueang, Running.Previous)).ShouldBe((4, 4));
        (await register.CountsAsync(Mueang, Running, ProducerKind.CommunityGroup)).ShouldBe((3, 6));
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Entry_TellsAllButTheTexts(string provider)
    {
        await using var register = await CreateAsync(provider);

        var added = (await register.AddAsync(Weavers)).Value.ShouldNotBeNull();

        var entry = (await register.EntriesAsync(Mueang)).ShouldHaveSingleItem();
        (entry.Kind, entry.Subject, entry.Version, entry.By.Account, entry.Number).ShouldBe((AuditKind.ProducerAdded, added.Id, 1, ProvinceOfficer, 1));
        entry.Facts.Select(static fact => fact.Field).ShouldBe([AuditField.Reason, AuditField.ValidFrom]);
        var facts = entry.Producers.ShouldHaveSingleItem().Facts;
        facts.Where(static fact => fact.Field > AuditField.ProducerCode).ShouldBe(
        [
            new(AuditField.ProducerKind, null, 1), new(AuditField.District, null, 9001), new(AuditField.Subdistrict, null, 900102),
            new(AuditField.ProductTypes, null, 4), new(AuditField.Products, null, 4), new(AuditField.RegistrationRound, null, 2566),
            new(AuditField.Star, null, 5), new(AuditField.ProducerStatus, null, 1),
        ]);
        var texts = await register.Database.ListAsync(
            "select field, after, salt from register_text where district_code = 9001 and number = 1 order by field",
            static row => (Field: (AuditField)row.GetInt32(0), Text: row.GetString(1), Mark: RegisterMark.Of(row.GetFieldValue<byte[]>(2), row.GetString(1))));
        texts.Select(static text => (text.Field, text.Text)).ShouldBe(
            [(AuditField.ProducerName, "กลุ่มทอผ้าเกาะยอ"), (AuditField.ProducerCode, "900166001"), (AuditField.Reason, "ตามหนังสือขอแก้ไข")]);
        texts.Select(static text => (long?)text.Mark).ShouldBe([facts[0].After, facts[1].After, entry.Facts[0].After]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ProducerDatedBack_CountsFromThen(string provider)
    {
        await using var register = await CreateAsync(provider);

        await register.AddAsync(Weavers, from: SalesMonth.Of(2023, 1));

        (await register.CountsAsync(Mueang, SalesMonth.Of(2022, 12))).ShouldBe((4, 4));
        (await register.CountsAsync(Mueang, SalesMonth.Of(2023, 1))).ShouldBe((5, 8));
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhatCannotStand_IsRefusedAndNothingIsWritten(string provider)
    {
        await using var register = await CreateAsync(provider);
        (await register.AddAsync(Weavers)).IsOk.ShouldBeTrue();
        var before = (await register.Database.CountAsync("producer"), await register.Database.CountAsync("audit_entry"));

        async Task<object?> RefusalAsync(Actor by, DistrictCode district, ProducerDetails details, RegisterNote note) =>
            (await register.Add.ExecuteAsync(by, district, details, note, CancellationToken.None)).Refusal;

        var other = Weavers with { Name = "กลุ่มอื่น", Code = null };
        (await RefusalAsync(At(Mueang), Mueang, other, Note())).ShouldBeOfType<RegisterKeptByOthers>();
        (await RefusalAsync(ByProvince, MueangSatun, other, Note())).ShouldBeOfType<RegisterOutsideArea>();
        (await RefusalAsync(ByProvince, Mueang, other with { Subdistrict = 900201 }, Note())).ShouldBeOfType<SubdistrictOfAnotherDistrict>();
        (await RefusalAsync(ByProvince, Mueang, other with { Name = "" }, Note())).ShouldBeOfType<ProducerNameMissing>();
        (await RefusalAsync(ByProvince, Mueang, other with { Code = Weavers.Code }, Note())).ShouldBe(new ProducerCodeTaken(Weavers.Code!, Weavers.Name));
        (await RefusalAsync(ByProvince, Mueang, other, Note(from: Running.Next))).ShouldBe(new ChangeOfLaterMonth(Running));
        (await RefusalAsync(ByProvince, Mueang, other, Note(from: First.Previous))).ShouldBe(new ChangeBeforeFirstMonth(First));
        (await RefusalAsync(ByProvince, Mueang, other, Note("", from: Running.Previous))).ShouldBeOfType<RegisterReasonMissing>();
        (await RefusalAsync(ByProvince, Mueang, other, Note(new('ก', 201)))).ShouldBeOfType<RegisterReasonTooLong>();

        (await register.Database.CountAsync("producer"), await register.Database.CountAsync("audit_entry")).ShouldBe(before);
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NewOneSaysNoReason_ThatIsTakenWithoutATrace(string provider)
    {
        await using var register = await CreateAsync(provider);

        (await register.Add.ExecuteAsync(ByProvince, Mueang, Weavers, Note(""), CancellationToken.None)).IsOk.ShouldBeTrue();

        (await register.EntriesAsync(Mueang))[0].Facts.ShouldHaveSingleItem().Field.ShouldBe(AuditField.ValidFrom);
    }

    /// <summary>The ids that a load gave are not given again, nor those of who left.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task ManyAtOnce_GetIdsOfTheirOwn(string provider)
    {
        await using var register = await CreateAsync(provider);

        var added = await Task.WhenAll(Enumerable.Range(1, 20).Select(number =>
            register.AddAsync(Weavers with { Name = $"กลุ่มที่ {number}", Code = null })));

        added.Select(static result => result.Value!.Id).Distinct().Count().ShouldBe(20);
        (await register.CountsAsync(Mueang, Running)).Producers.ShouldBe(24);
        (await register.VerifyAsync()).ShouldBeEmpty();
    }
}
