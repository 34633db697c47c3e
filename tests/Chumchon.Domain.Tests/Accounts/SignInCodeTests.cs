using Chumchon.Domain.Accounts;

namespace Chumchon.Domain.Tests.Accounts;

public sealed class SignInCodeTests
{
    [Fact]
    public void Drawn_HasEightyBitsInGroupsOfFour()
    {
        var codes = Enumerable.Range(0, 2000).Select(static _ => SignInCode.Draw()).ToList();

        codes.Distinct().Count().ShouldBe(2000);
        codes.ShouldAllBe(static code => code.Length == 19 && code.Split('-').All(static group => group.Length == 4));
        codes.SelectMany(static code => code).Distinct().Order().ShouldBe("-0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    }

    [Theory]
    [InlineData("7q2m-xk4d-09vb-zt61")]
    [InlineData("7Q2MXK4D09VBZT61")]
    [InlineData(" 7Q2M XK4D O9VB ZT6I ")]
    [InlineData("7q2m-xk4d-o9vb-zt6l")]
    public void Typed_IsTheSameHoweverItIsTyped(string typed) =>
        SignInCode.HashOf("D9001", typed).ShouldBe(SignInCode.HashOf("D9001", "7Q2M-XK4D-09VB-ZT61"));

    [Theory]
    [InlineData("D9001", "7Q2M-XK4D-09VB-ZT62")]
    [InlineData("D9002", "7Q2M-XK4D-09VB-ZT61")]
    [InlineData("D9001", "")]
    public void AnotherCodeOrName_IsAnother(string name, string typed) =>
        SignInCode.HashOf(name, typed).ShouldNotBe(SignInCode.HashOf("D9001", "7Q2M-XK4D-09VB-ZT61"));
}
