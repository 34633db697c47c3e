using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Duplicates;
using Xunit.Abstractions;

namespace Chumchon.Domain.Tests.Producers.Duplicates;

public sealed class ProducerLikenessTests(ITestOutputHelper output)
{
    private const int Here = 900101;
    private const int NextSubdistrict = 900102;
    private const int NextDistrict = 900201;
    private const int FarAway = 500101;

    private const ProducerKind Group = ProducerKind.CommunityGroup;
    private const ProducerKind Person = ProducerKind.SingleOwner;

    [Theory]
    [InlineData("กลุ่มทอผ้าบ้านหนองไผ่", "กลุ่ม ทอผ้า  บ้านหนองไผ่", LikenessDegree.Sure, nameof(SameName))]
    [InlineData("กลุ่มน้ำพริก ๕ ดาว", "กลุ่มน\u0E4D\u0E49าพริก 5 ดาว", LikenessDegree.Sure, nameof(SameName))]
    [InlineData("กลุ่มทอผ้าบ้านหนองไผ่", "วิสาหกิจชุมชนทอผ้าบ้านหนองไผ่", LikenessDegree.Likely, nameof(OtherTitle))]
    [InlineData("วิสาหกิจชุมชนกลุ่มทอผ้าบ้านหนองไผ่", "วสช.ทอผ้าบ้านหนองไผ่", LikenessDegree.Likely, nameof(OtherTitle))]
    [InlineData("กลุ่มทอผ้าหนองไผ่", "กลุ่มทอผ้าบ้านหนองไผ่", LikenessDegree.Sure, nameof(SameName))]
    [InlineData("นางสมศรี ใจดี", "น.ส.สมศรี ใจดี", LikenessDegree.Likely, nameof(OtherTitle))]
    [InlineData("นางสมศรี พันธุ์ดี", "นางสมศรี พันธ์ดี", LikenessDegree.Likely, nameof(SpokenAlike))]
    [InlineData("กลุ่มแม่บ้านศรีสุข", "กลุ่มแม่บ้านสีสุข", LikenessDegree.Likely, nameof(LettersDiffer))]
    [InlineData("กลุ่มทอผ้าไหมบ้านโนนสูง", "กลุ่มทอผ้าไหมบ้านโนนสฦง", LikenessDegree.Likely, nameof(LettersDiffer))]
    [InlineData("กลุ่มทอผ้าบ้านโนนสูง", "กลุ่มทอผา้บานโนนสูง", LikenessDegree.Likely, nameof(LettersDiffer))]
    [InlineData("นางสมศรี ใจดี", "นางใจดี สมศรี", LikenessDegree.Likely, nameof(WordsInOtherOrder))]
    [InlineData("กลุ่มทอผ้าบ้านโนนสูง", "กลุ่มทอผ้าบ้านโนนสูง ต.หนองไผ่ อ.เมือง", LikenessDegree.Likely, nameof(PlaceLeftOut))]
    [InlineData("กลุ่มทอผ้าบ้านโนนสูง ม.5", "กลุ่มทอผ้าบ้านโนนสูง หมู่ที่ ๕", LikenessDegree.Sure, nameof(SameName))]
    public void NamesThatOneProducerHas_AreWarnedOfWithTheReason(string asked, string known, LikenessDegree degree, string reason)
    {
        var likeness = Of(asked, known).ShouldNotBeNull();

        (likeness.Degree, likeness.Reasons[0].Code).ShouldBe((degree, reason));
        Of(known, asked)!.Reasons[0].Code.ShouldBe(reason, "the other way round");
    }

    [Theory]
    [InlineData("กลุ่มทอผ้าบ้านหนองไผ่", "กลุ่มทอผ้าบ้านหนองบัว")]
    [InlineData("กลุ่มทอผ้าบ้านหนองไผ่ 1", "กลุ่มทอผ้าบ้านหนองไผ่ 2")]
    [InlineData("กลุ่มทอผ้าบ้านหนองไผ่ ม.1", "กลุ่มทอผ้าบ้านหนองไผ่ ม.2")]
    [InlineData("กลุ่มทอผ้าบ้านหนองไผ่เหนือ", "กลุ่มทอผ้าบ้านหนองไผ่ใต้")]
    [InlineData("กลุ่มทอผ้าบ้านหนองไผ่", "กลุ่มจักสานบ้านหนองไผ่")]
    [InlineData("นางสมศรี ใจดี", "นางสมใจ ใจดี")]
    [InlineData("นางสมศรี ใจดี", "นางสมศรี ใจงาม")]
    public void NamesOfTwo_MakeNobodyThink(string asked, string known) => Of(asked, known).ShouldBeNull();

    [Fact]
    public void OneOfficialCode_IsOneProducerWhateverItsName() =>
        ProducerLikeness.Of(A("นางสมศรี ใจดี", Here, Person, "90010001234"), A("ร้านผ้าไหม", FarAway, Group, "90010001234"))
            .ShouldNotBeNull().Reasons.ShouldBe([new SameOfficialCode("90010001234")]);

    [Fact]
    public void TheWholeNameInADistrictNear_MayHaveMoved()
    {
        var moved = ProducerLikeness.Of(A("กลุ่มทอผ้าบ้านหนองไผ่", Here, Group), A("กลุ่มทอผ้าบ้านหนองไผ่", NextDistrict, Group)).ShouldNotBeNull();

        moved.Degree.ShouldBe(LikenessDegree.Likely);
        moved.Reasons.ShouldBe([new SameName(), new InOtherDistrict(new(9002))]);
    }

    [Theory]
    [InlineData("นางสมศรี ใจดี", FarAway, Person)]
    [InlineData("ร้านสมศรี ใจดี", NextSubdistrict, Group)]
    [InlineData("นางสมศรี ใจดี", NextDistrict, Group)]
    [InlineData("นางสมศรี ใจดา", NextDistrict, Person)]
    public void ANamesakeFarOffOrOfAnotherKind_IsNotWarnedOf(string known, int subdistrict, ProducerKind kind)
    {
        var likeness = ProducerLikeness.Of(A("นางสมศรี ใจดี", Here, Person), A(known, subdistrict, kind)).ShouldNotBeNull();

        likeness.Degree.ShouldBe(LikenessDegree.Namesake);
        likeness.IsWarned.ShouldBeFalse();
    }

    [Fact]
    public void OtherOfficialCodes_SpeakAgainstOneName() =>
        ProducerLikeness.Of(A("นางสมศรี ใจดี", Here, Person, "90010001234"), A("นางสมศรี ใจดี", Here, Person, "90010005678"))!
            .Degree.ShouldBe(LikenessDegree.Likely);

    /// <summary>Floors below what was measured; docs/requests.md has the figures.</summary>
    [Fact]
    public void TwoThousandSeededPairs_AreFoundAndLeftAloneAsMeasured()
    {
        var measured = LikenessMeasure.Of(register: 100_000, seed: 2567);
        foreach (var line in measured.Lines)
        {
            output.WriteLine(line);
        }

        measured.Pairs.ShouldBe(2_000);
        measured.Recall.ShouldBeGreaterThan(0.94);
        measured.ShareOf("one slip").ShouldBeGreaterThan(0.95);
        measured.FalseAlarms.ShouldBeLessThan(0.01);
        measured.NewWithoutWarning.ShouldBeGreaterThan(0.9);
        measured.OthersInAHundred.ShouldBeLessThan(10);
    }

    private static Likeness? Of(string asked, string known) => ProducerLikeness.Of(A(asked, Here, Group), A(known, NextSubdistrict, Group));

    private static ComparedProducer A(string name, int subdistrict, ProducerKind kind, string? code = null) =>
        new(ComparedName.Of(name), subdistrict, kind, code);
}
