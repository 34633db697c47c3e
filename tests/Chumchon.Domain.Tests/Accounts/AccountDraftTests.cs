using Chumchon.Domain.Accounts;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;

namespace Chumchon.Domain.Tests.Accounts;

public sealed class AccountDraftTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 9, 0, 0, BangkokTime.Offset);

    private static readonly AccountDraft Right = new(
        7, "somying.9001", "สมหญิง ตัวอย่าง", "9001", OfficeRole.DistrictOfficer, "DistrictOfficer", "2026-12-01", "31/12/2569", AccountKind.Person, "Person");

    [Fact]
    public void Right_HasNoFault() => Right.Faults(Now).ShouldBeEmpty();

    [Fact]
    public void EachFault_IsNamedAtItsField()
    {
        Faults(Right with { UserName = "" }).ShouldBe([new(7, AccountField.UserName, new UserNameMissing())]);
        Faults(Right with { UserName = "สมหญิง" }).ShouldBe([new(7, AccountField.UserName, new UserNameInvalid(2, 64))]);
        Faults(Right with { Person = "" }).ShouldBe([new(7, AccountField.Person, new PersonNameMissing())]);
        Faults(Right with { Office = "" }).ShouldBe([new(7, AccountField.Office, new OfficeMissing())]);
        Faults(Right with { Office = "900" }).ShouldBe([new(7, AccountField.Office, new OfficeUnknown("900"))]);
        Faults(Right with { Office = "90" }).ShouldBe([new(7, AccountField.Role, new RoleDoesNotFit())]);
        Faults(Right with { Role = null, RoleText = "หัวหน้า" }).ShouldBe([new(7, AccountField.Role, new RoleUnknown("หัวหน้า"))]);
        Faults(Right with { From = "32/01/2570" }).ShouldBe([new(7, AccountField.From, new DayUnreadable("32/01/2570"))]);
        Faults(Right with { Until = "30/11/2569" }).ShouldBe([new(7, AccountField.Until, new EndsTooEarly())]);
        Faults(Right with { From = "", Until = "27/11/2569" }).ShouldBe([new(7, AccountField.Until, new EndsTooEarly())]);
        Faults(Right with { Kind = null, KindText = "?" }).ShouldBe([new(7, AccountField.Kind, new AccountKindUnknown("?"))]);
    }

    [Theory]
    [InlineData("2026-12-31")]
    [InlineData("2569-12-31")]
    [InlineData("31/12/2569")]
    [InlineData("31/12/2026")]
    [InlineData("๓๑/๑๒/๒๕๖๙")]
    public void Days_AreReadInBothEras(string text)
    {
        TypedDay.TryParse(text, out var day).ShouldBeTrue();
        day.ShouldBe(new DateOnly(2026, 12, 31));
        day.Ends().ShouldBe(new DateTimeOffset(2026, 12, 31, 23, 59, 59, 999, BangkokTime.Offset));
    }

    [Theory]
    [InlineData("")]
    [InlineData("31/12/69")]
    [InlineData("29/02/2568")]
    [InlineData("12-31-2026")]
    [InlineData("2026-12-31T00:00")]
    [InlineData("3112/2569")]
    public void Days_ThatCannotBeRead_AreNone(string text) => TypedDay.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("9001", OfficeKind.District, 9001)]
    [InlineData(" 90 ", OfficeKind.Province, 90)]
    [InlineData("0", OfficeKind.Department, 0)]
    public void Offices_AreNamedByTheirCodes(string text, OfficeKind kind, int area)
    {
        OfficeCode.TryParse(text, out var office).ShouldBeTrue();
        office.ShouldBe(new OfficeCode(kind, area));
    }

    [Fact]
    public void StateOfAnAccount_IsTheFirstThatHolds()
    {
        AccountStates.Of(true, true, true, true, Now, null, Now).ShouldBe(AccountState.Closed);
        AccountStates.Of(false, true, true, true, Now, null, Now).ShouldBe(AccountState.Locked);
        AccountStates.Of(false, false, false, true, Now, null, Now).ShouldBe(AccountState.NoOffice);
        AccountStates.Of(false, false, true, true, Now, Now.AddDays(1), Now).ShouldBe(AccountState.CodeWaiting);
        AccountStates.Of(false, false, true, false, null, Now.AddDays(-1), Now).ShouldBe(AccountState.CodeExpired);
        AccountStates.Of(false, false, true, true, null, null, Now).ShouldBe(AccountState.NeverUsed);
        AccountStates.Of(false, false, true, true, Now.AddDays(-91), null, Now).ShouldBe(AccountState.Unused);
        AccountStates.Of(false, false, true, true, Now.AddDays(-90), null, Now).ShouldBe(AccountState.Active);
    }

    private static IEnumerable<AccountFault> Faults(AccountDraft draft) => draft.Faults(Now);
}
