using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Tests.Producers;

public sealed class NameSearchTests
{
    [Theory]
    [InlineData("กลุ่มแม่บ้าน บ่อยาง", "กลุ่มแม่บ้านบ่อยาง")]
    [InlineData(" OTOP\u00a0Shop\t2 ", "otopshop2")]
    [InlineData("ผ้า\u200bทอ", "ผ้าทอ")]
    [InlineData("ＯＴＯＰ", "otop")]
    [InlineData("   ", "")]
    public void Text_LosesCaseAndBlanks(string text, string searched) => NameSearch.Of(text).ShouldBe(searched);

    [Fact]
    public void SaraAmTypedAsTwoSigns_IsTheSame() => NameSearch.Of("ทํา").ShouldBe(NameSearch.Of("ทำ"));

    [Fact]
    public void PartOfAName_IsPartOfItsSearchedForm() =>
        NameSearch.Of("นางสมศรี  ตัวอย่าง").ShouldContain(NameSearch.Of("ศรี ตัว"));
}
