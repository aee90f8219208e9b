// A picture on its paper. In: made by the layout. Out: boxes, lines and texts with whole coordinates, from the upper left corner.

/// Boxes, lines and texts in the units of the metrics that they were measured with.
package struct PlacedPicture: Sendable {
    package var width: Int
    package var height: Int
    package var metrics: TypeMetrics
    package var boxes: [Box] = []
    package var lines: [Line] = []
    package var texts: [Text] = []

    package struct Frame: Sendable, Hashable {
        package var x: Int
        package var y: Int
        package var width: Int
        package var height: Int

        package var right: Int { x + width }
        package var bottom: Int { y + height }
    }

    package struct Box: Sendable {
        package enum Border: Sendable { case thin, heavy, double, dashed }

        package var frame: Frame
        package var border: Border
    }

    /// A level or plumb line, from where it starts to where it ends.
    package struct Line: Sendable {
        package var from: (x: Int, y: Int)
        package var to: (x: Int, y: Int)
        package var stroke: Picture.Stroke
        /// 1 to 4.
        package var weight = 1
        package var end = Picture.Link.End.none
    }

    /// Lines of text, one under the other.
    package struct Text: Sendable {
        package var frame: Frame
        package var role: TextRole
        package var lines: [String]
    }
}
