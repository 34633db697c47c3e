using Chumchon.Domain.Views;

namespace Chumchon.Domain.Tests.Views;

public sealed class ViewNameTests
{
    [Theory]
    [InlineData("ภาคใต้ รายเดือน", "ภาคใต้ รายเดือน")]
    [InlineData("  ภาคใต้ \t รายเดือน\n", "ภาคใต้ รายเดือน")]
    [InlineData("ภาค\u200Bใต้\u202E", "ภาคใต้")]
    public void Name_IsOneLineOfSignsThatAreSeen(string typed, string read) => ViewName.Read(typed).Value.ShouldBe(read);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("\u200B\u2060\uFE0F")]
    public void NothingToBeSeen_IsRefused(string? typed) => ViewName.Read(typed).Refusal.ShouldBe(new ViewNameMissing());

    [Fact]
    public void LongerThanIsKept_IsRefused()
    {
        ViewName.Read(new string('ก', ViewName.MostCharacters)).IsOk.ShouldBeTrue();
        ViewName.Read(new string('ก', ViewName.MostCharacters + 1)).Refusal.ShouldBe(new ViewNameTooLong(60));
    }
}
