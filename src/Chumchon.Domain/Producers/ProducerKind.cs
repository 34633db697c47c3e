using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Producers;

/// <summary>The three kinds of producer (ประเภทผู้ประกอบการ).</summary>
[SuppressMessage("Design", "CA1008", Justification = "There is no producer without a kind.")]
public enum ProducerKind
{
    /// <summary>กลุ่มผู้ผลิตชุมชน.</summary>
    CommunityGroup = 1,

    /// <summary>ผู้ผลิตชุมชนที่เป็นเจ้าของรายเดียว.</summary>
    SingleOwner = 2,

    /// <summary>ผู้ผลิตที่เป็นวิสาหกิจขนาดกลางและขนาดย่อม.</summary>
    Sme = 3,
}
