/** 素材库 on the desk: uploading, finding, describing and clearing away of pictures and files. */
@NullMarked
package zonenews.picturedesk;

import org.jspecify.annotations.NullMarked;
