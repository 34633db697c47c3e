using Chumchon.Domain.Accounts;

namespace Chumchon.Domain.Tests.Accounts;

public sealed class ExternalIdentityTests
{
    private const string Issuer = "https://id.example.go.th/";

    [Fact]
    public void SameSubject_OfTwoIssuersIsTwo()
    {
        var one = ExternalIdentity.Of(Issuer, "9f1c-44a0").ShouldNotBeNull();

        one.Subject.ShouldBe(ExternalIdentity.Of(Issuer, "9f1c-44a0")!.Subject);
        one.Subject.ShouldNotBe(ExternalIdentity.Of("https://other.example.go.th/", "9f1c-44a0")!.Subject);
        one.Subject.ShouldNotBe(ExternalIdentity.Of(Issuer, "9F1C-44A0")!.Subject);
        one.Subject.Length.ShouldBe(32);
    }

    // Made up: their last digits check the others, and nobody has them.
    [Theory]
    [InlineData("1234567890121")]
    [InlineData("1-2345-67890-12-1")]
    [InlineData("0000000000001")]
    public void NationalNumber_IsNotKept(string subject) => ExternalIdentity.Of(Issuer, subject).ShouldBeNull();

    [Theory]
    [InlineData("1234567890122")]
    [InlineData("123456789012")]
    [InlineData("12345678901211")]
    [InlineData("a234567890121")]
    [InlineData("108423598230945872345")]
    public void OtherNumber_IsKept(string subject) => ExternalIdentity.Of(Issuer, subject).ShouldNotBeNull();

    [Fact]
    public void WhatIsEmptyOrTooLong_IsNotKept()
    {
        ExternalIdentity.Of(Issuer, "").ShouldBeNull();
        ExternalIdentity.Of("", "9f1c").ShouldBeNull();
        ExternalIdentity.Of(Issuer, new string('a', 255)).ShouldNotBeNull();
        ExternalIdentity.Of(Issuer, new string('a', 256)).ShouldBeNull();
    }
}
